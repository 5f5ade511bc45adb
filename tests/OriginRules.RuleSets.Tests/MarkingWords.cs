namespace OriginRules.RuleSets.Tests;

/// <summary>The words that marking rows, notes and figures ask for, each with the place that asks.</summary>
internal static class MarkingWords
{
    private const string SimpleAssembly = "simpleAssembly";
    private static readonly DateOnly Day = new(2026, 11, 22);

    public static IEnumerable<(string Word, string Place)> Use(MarkingRuleBook book) =>
        book.Rules.SelectMany(r => new[] { r.JudgedFor, r.Otherwise }.OfType<MarkingJudgment>().SelectMany(j => j.Use)
                .Concat(r.AnyOf.SelectMany(a => new[] { a.Change.Goods, a.Change.When }).OfType<GoodsRoute>().SelectMany(g => g.AnyOf.Concat(g.NoneOf)))
                .Concat(r.AnyOf.SelectMany(a => a.ExceptIf).SelectMany(e => e.ToUse.Concat(e.ToUseNoneOf)))
                .Select(w => (w, r.Row.Id)))
            .Concat(book.Header.Notes.SelectMany(n => n.Use.Select(w => (w, n.Id))))
            .Concat(book.Header.TextileGoods.SelectMany(Words).Select(w => (w, "textileGoods")));

    public static IEnumerable<(string Word, string Place)> Processes(MarkingRuleBook book) =>
        book.Rules.SelectMany(r => r.AnyOf.SelectMany(a => a.Change.Process.Concat(a.Change.ExceptProcess)).SelectMany(w => w)
                .Concat(r.AnyOf.SelectMany(a => a.Operations?.Of ?? []))
                .Concat(r.AnyOf.SelectMany(a => a.ExceptIf).SelectMany(e => e.Process.Concat(e.UnlessProcess).Concat(e.OnlyProcesses).Concat(e.When == MarkingCircumstance.SimpleAssembly ? [SimpleAssembly] : [])))
                .Select(w => (w, r.Row.Id)))
            .Concat(book.Header.Notes.SelectMany(n => n.Processes.Concat(n.UnlessProcesses).Select(w => (w, n.Id))))
            .Concat(book.Parameters.List("minorProcessing.processes", Day).Select(w => (w, "minorProcessing")))
            .Concat(((string[])["nonQualifyingOperation", "assembly", "moreThanMinor"]).SelectMany(l => book.Parameters.List($"{l}.processes", Day).Select(w => (w, l))));

    public static IEnumerable<(string Word, string Place)> Tags(MarkingRuleBook book) =>
        book.Rules.SelectMany(r => r.AnyOf.SelectMany(a => a.Change.From.Concat(a.Change.Except).Concat(a.ExceptIf.Select(e => e.Materials).OfType<CodeSelector>()).Concat(a.ExceptIf.SelectMany(e => e.Foreign)))
                .SelectMany(Words).Select(w => (w, r.Row.Id)))
            .Append(("fastener", SimpleAssembly));

    private static IEnumerable<string> Words(CodeSelector selector) => selector.Tags.Concat(selector.NotTags);
}
