using OriginRules.Results;

namespace OriginRules.Benchmarks;

/// <summary>Twelve checks that a compliance department writes first, each a yes or a no, for both engines.</summary>
internal static class TwelveChecks
{
    public const string Input = "good";

    /// <summary>The check that says whether the good, or a sub-assembly of it, originates.</summary>
    public const string Originates = "shift or 60 percent";

    /// <summary>Name and expression for microsoft/RulesEngine, in the order of <see cref="Of"/>.</summary>
    public static (string Name, string Expression)[] All { get; } =
    [
        ("every foreign line is of another heading", "good.Lines.All(l => l.Originating || l.Heading != good.Heading)"),
        ("60 percent by transaction value", "(good.TransactionValue - good.Lines.Where(l => !l.Originating).Sum(l => l.NonOriginatingValue)) * 100 >= 60 * good.TransactionValue"),
        ("50 percent by net cost", "(good.NetCost - good.Lines.Where(l => !l.Originating).Sum(l => l.NonOriginatingValue)) * 100 >= 50 * good.NetCost"),
        ("unshifted lines within 10 percent", "good.Lines.Where(l => !l.Originating && l.Heading == good.Heading).Sum(l => l.NonOriginatingValue) * 100 <= 10 * good.TransactionValue"),
        ("China at most 15 percent of the transaction value", "good.Lines.Where(l => l.Country == \"CN\").Sum(l => l.TracedValue) * 100 <= 15 * good.TransactionValue"),
        ("China at most 20 percent of the materials", "good.Lines.Where(l => l.Country == \"CN\").Sum(l => l.TracedValue) * 100 <= 20 * good.Materials"),
        ("China at most 12 percent in the first tier", "good.Lines.Where(l => l.FirstTier && l.Country == \"CN\").Sum(l => l.TracedValue) * 100 <= 12 * good.TransactionValue"),
        ("produced in a party", "good.ProductionCountry == \"MX\" || good.ProductionCountry == \"US\" || good.ProductionCountry == \"CA\""),
        ("every origin known", "good.Lines.All(l => l.Country != \"\")"),
        ("foreign materials at most 30 percent", "good.Lines.Where(l => !l.Originating).Sum(l => l.NonOriginatingValue) * 100 <= 30 * good.TransactionValue"),
        ("no foreign line of the same heading", "!good.Lines.Any(l => !l.Originating && l.Heading == good.Heading)"),
        (Originates, "good.Lines.Where(l => !l.Originating && l.Heading == good.Heading).Sum(l => l.NonOriginatingValue) * 100 <= 10 * good.TransactionValue || (good.TransactionValue - good.Lines.Where(l => !l.Originating).Sum(l => l.NonOriginatingValue)) * 100 >= 60 * good.TransactionValue"),
    ];

    /// <summary>The same twelve read off what our provisions and content found; a bit each.</summary>
    public static int Of(ExaminedCase examined, ChineseContent china)
    {
        OriginCase @case = examined.Case;
        RuleAttempt byHeading = examined.ProductRule!.Value.Attempts[0];
        decimal value = @case.TransactionValue!.Value;
        decimal foreign = @case.NonOriginatingMaterials(ContentMethod.TransactionValue).Most!.Value;
        decimal cost = @case.NetCost!.Value;
        bool shifts = byHeading.Shifts == true;
        return Bits(
            shifts,
            (value - foreign) * 100 >= 60 * value,
            (cost - @case.NonOriginatingMaterials(ContentMethod.NetCost).Most!.Value) * 100 >= 50 * cost,
            byHeading.Shift.Value == Ternary.Yes,
            china.PercentOfTransactionValue <= 15,
            china.PercentOfMaterials <= 20,
            china.FirstTierValue * 100 <= 12 * value,
            !examined.Refused,
            china.UnknownOriginValue == 0,
            foreign * 100 <= 30 * value,
            byHeading.Failing.Count == 0,
            examined.Status == OriginStatus.Originating);
    }

    public static int Bits(params ReadOnlySpan<bool> answers)
    {
        int bits = 0;
        for (int i = 0; i < answers.Length; i++)
        {
            bits |= answers[i] ? 1 << i : 0;
        }

        return bits;
    }
}
