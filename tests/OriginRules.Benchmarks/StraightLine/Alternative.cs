using OriginRules.RuleSets;

namespace OriginRules.Benchmarks;

/// <summary>One alternative of a product rule, parsed to numbers.</summary>
internal sealed class Alternative(RuleAlternative printed, CodeSet group)
{
    private readonly CodeSet _from = CodeSet.Of(printed.From);
    private readonly CodeSet _except = CodeSet.Of(printed.Except);
    private readonly bool _outsideGroup = printed.WithinGroup == false;
    private readonly int _digits = LineMatcher.Digits(printed.Change);
    private readonly int _alsoDigits = printed.AlsoFrom is { } also ? LineMatcher.Digits(also) : -1;

    public decimal? TransactionValue { get; } = printed.Rvc?.TransactionValue;

    public decimal? NetCost { get; } = printed.Rvc?.NetCost;

    public bool Accepts(HsCode good, HsCode material)
    {
        if (!_except.IsEmpty && _except.Contains(material))
        {
            return false;
        }

        bool outside = !_outsideGroup || !group.Contains(material);
        return _from.IsEmpty
            ? Changes(good, material, _digits) && outside
            : (Changes(good, material, _digits) && _from.Contains(material)) || (_alsoDigits >= 0 && outside && Changes(good, material, _alsoDigits));
    }

    private static bool Changes(HsCode good, HsCode material, int digits) => digits == 0 || good.Truncate(digits) != material.Truncate(digits);
}
