using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>A second, slow reading of a marking row for a bill of one foreign line, over strings; every fact is stated.</summary>
internal static class NaiveMarkingReading
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Judgment = "judgment";

    public static string Answer(PrintedRow row, MarkingBill bill)
    {
        string answer = Answer(row, bill, onlyLast: false);
        if (row.JudgedUse.Any(bill.Use.Contains) || answer != Answer(row, bill, onlyLast: true))
        {
            return Judgment;
        }

        return answer == No && row.Otherwise is { } otherwise && (otherwise["use"] is null || PrintedParagraph.Texts(otherwise["use"]).Any(bill.Use.Contains)) ? Judgment : answer;
    }

    public static bool IsFor(PrintedRow row, PrintedParagraph p, MarkingBill bill) =>
        p.Target.Any(t => CurrentCodes.Within(bill.Good, t))
        && Described(p.Goods, bill)
        && Described(p.When, bill)
        && !(p.OtherGoods && row.Paragraphs.Where(o => !o.OtherGoods && o.Target.Any(t => CurrentCodes.Within(bill.Good, t))).SelectMany(o => o.Goods.AnyOf).Any(bill.Use.Contains))
        && p.Process.All(one => one.Any(bill.Processes.Contains))
        && p.ExceptProcess.All(one => bill.Processes.IsEmpty || bill.Processes.Any(w => !one.Contains(w)))
        && bill.Processes.Count(w => p.OperationsOf.IsEmpty || p.OperationsOf.Contains(w)) >= p.Operations
        && Composed(p.Composition, bill)
        && Ingredient(p.Ingredient, bill);

    private static string Answer(PrintedRow row, MarkingBill bill, bool onlyLast)
    {
        PrintedParagraph[] open = [.. row.Paragraphs.Where(p => IsFor(row, p, bill))];
        return open.Any(p => p.Unmodelled is null && Accepts(p, bill, onlyLast)) ? Yes : open.Any(p => p.Unmodelled is not null) ? Judgment : No;
    }

    private static bool Accepts(PrintedParagraph p, MarkingBill bill, bool onlyLast)
    {
        bool outside = !p.OutsideGroup || !p.Group.Any(g => CurrentCodes.Within(bill.Material, g));
        bool change = p.From.IsEmpty
            ? Differs(p.Change, bill) && (outside || p.Change == "none")
            : (p.From.Any(s => Is(s, bill)) && Differs(p.Change, bill)) || (p.AlsoFrom is { } level && Differs(level, bill) && outside);
        return change && !p.Except.Any(s => Is(s, bill)) && !p.ExceptIf.Any(e => Refuses(e, bill, onlyLast));
    }

    private static bool Refuses(PrintedException e, MarkingBill bill, bool onlyLast) =>
        Is(e.Materials, bill)
        && (e.To.IsEmpty || e.To.Any(t => CurrentCodes.Within(bill.Good, t)))
        && (e.ToUse.IsEmpty || e.ToUse.Any(bill.Use.Contains))
        && !e.ToUseNoneOf.Any(bill.Use.Contains)
        && (e.Process.IsEmpty || e.Process.Any(bill.Processes.Contains))
        && !e.UnlessProcess.Any(bill.Processes.Contains)
        && (e.OnlyProcesses.IsEmpty || (!bill.Processes.IsEmpty && bill.Processes.All(w => e.OnlyProcesses.Contains(w))))
        && (e.Foreign.IsEmpty || e.Foreign.Any(s => Is(s, bill)))
        && ((onlyLast && e.Ambiguous) || e.When switch { null => true, "gri2a" => bill.Gri2a, _ => bill.Processes.Contains("simpleAssembly") });

    private static bool Described(PrintedWords words, MarkingBill bill) => (words.AnyOf.IsEmpty || words.AnyOf.Any(bill.Use.Contains)) && !words.NoneOf.Any(bill.Use.Contains);

    private static bool Is(PrintedSource s, MarkingBill bill) =>
        (s.Codes.IsEmpty || s.Codes.Any(c => CurrentCodes.Within(bill.Material, c))) && (s.Tags.IsEmpty || s.Tags.Any(bill.Tags.Contains)) && !s.NotTags.Any(bill.Tags.Contains);

    private static bool Composed(JsonNode? limit, MarkingBill bill) => limit is null
        || (bill.Composition[limit["fact"]!.Text] is decimal percent
            && percent >= (limit["atLeastPercent"]?.Number ?? 0)
            && percent <= (limit["atMostPercent"]?.Number ?? 100)
            && percent < (limit["belowPercent"]?.Number ?? 1000));

    private static bool Ingredient(JsonNode? limit, MarkingBill bill) => limit is null
        || !limit["of"]!.Items.Any(c => CurrentCodes.Within(bill.Material, c.Text))
        || bill.ForeignPercent <= limit["atMostPercent"]!.Number;

    private static bool Differs(string? level, MarkingBill bill)
    {
        int digits = level switch { "chapter" => 2, "heading" => 4, "subheading" => 6, "tariffItem" => 8, _ => 0 };
        return digits == 0 || bill.Good[..digits] != bill.Material[..digits];
    }
}
