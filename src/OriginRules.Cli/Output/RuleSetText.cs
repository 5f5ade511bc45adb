using System.Globalization;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>Rule sets for people.</summary>
internal static class RuleSetText
{
    private const int Margin = 2;
    private const int RuleMargin = 4;

    public static void List(Page page, IEnumerable<RuleSet> ruleSets)
    {
        List<string[]> rows = [["Id", "Status", "Parties", "In force", "Rules", "Title"]];
        rows.AddRange(ruleSets.Select(r => (string[])[r.Id, Status(r.Status), Parties(r), Period(r.InForce), r.ProductRules.Length.ToString(CultureInfo.InvariantCulture), r.Title]));
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            string line = string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
            page.Line(Results.TextLines.Fit(line, page.Width), row == rows[0] ? Tone.Strong : Tone.Plain);
        }
    }

    public static void Show(Page page, RuleSet ruleSet)
    {
        page.Line($"{ruleSet.Id}: {ruleSet.Title}", Tone.Strong);
        page.Paragraph($"status {Status(ruleSet.Status)}; version {ruleSet.Version}; nomenclature {ruleSet.Nomenclature}; parties {Parties(ruleSet)}; in force {Period(ruleSet.InForce)}", 0);
        page.Paragraph($"sha256 {ruleSet.Sha256}", 0, Tone.Quiet);
        if (ruleSet.Lineage.Length > 1)
        {
            page.Paragraph("extends " + string.Join(", ", ruleSet.Lineage.Skip(1)), 0);
        }

        page.Line().Line("Sources", Tone.Strong);
        foreach (LegalSource source in ruleSet.Sources)
        {
            page.Paragraph(source.Title + (source.Reference is { } reference ? $" ({reference})" : "") + (source.CheckedOn is { } day ? $", checked on {Day(day)}" : ""), Margin);
        }

        page.Line().Line("Provisions", Tone.Strong);
        page.Paragraph(string.Join(", ", ruleSet.Articles), Margin);
        page.Line().Line("Parameters", Tone.Strong);
        foreach (Parameter parameter in ruleSet.Parameters.All)
        {
            foreach (DatedValue value in parameter.Values)
            {
                page.Paragraph($"{parameter.Name} = {Value(value)}", Margin);
            }
        }

        RuleSetCounts counts = RuleSetCounts.Of(ruleSet);
        page.Line().Line("Product rules", Tone.Strong);
        page.Paragraph(FormattableString.Invariant($"{counts.Rules} rules: {counts.Modelled} modelled, {counts.Partly} with an alternative that is not, {counts.Unmodelled} not modelled (they answer undetermined)."), Margin);
    }

    public static void Rules(Page page, RuleSet ruleSet, IReadOnlyList<ProductRule> rules)
    {
        foreach (ProductRule rule in rules)
        {
            page.Line($"{ruleSet.Id} {rule.Id}", Tone.Strong);
            page.Paragraph($"for {string.Join(", ", rule.For)} ({ruleSet.Nomenclature}){ProductRuleText.Qualifiers(rule)}  [{rule.Cite}], {Period(rule.InForce)}, confidence {rule.Confidence}", Margin);
            if (rule.Unmodelled is { } why)
            {
                page.Paragraph($"not modelled: {why}", RuleMargin);
            }

            int number = 0;
            foreach (RuleAlternative alternative in rule.AnyOf)
            {
                page.Paragraph(FormattableString.Invariant($"{++number}. {ProductRuleText.Of(alternative)}"), RuleMargin);
            }
        }
    }

    public static string Value(DatedValue value) =>
        $"{(value.Value.ToString() is { Length: > 0 } text ? text : "(none)")}  from {Day(value.From)}{(value.To is { } to ? $" to {Day(to)}" : "")}, {value.Basis} [{value.Cite}]";

    public static string Status(RuleSetStatus status) => status switch
    {
        RuleSetStatus.InForce => "in force",
        RuleSetStatus.Expired => "expired",
        RuleSetStatus.Hypothetical => "hypothetical",
        _ => "baseline",
    };

    private static string Parties(RuleSet ruleSet) => string.Join(' ', ruleSet.Parties.Select(p => p.Code));

    private static string Period(EffectivePeriod period) => (period.From, period.To) switch
    {
        (null, null) => "always",
        ({ } from, null) => $"from {Day(from)}",
        (null, { } to) => $"until {Day(to)}",
        ({ } from, { } to) => $"{Day(from)} to {Day(to)}",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
