using System.Globalization;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The merchandise processing fee of a fiscal year: percent of value, and the bounds of an entry in US dollars when on file.</summary>
internal sealed record ProcessingFee(EffectivePeriod Period, decimal Percent, decimal? Minimum, decimal? Maximum, string Cite, string Confidence)
{
    /// <summary>Why it is due when no entry is stated.</summary>
    public string WhyWithoutEntry { get; } = Rate(Percent, Cite) + "; minimum and maximum of the entry not applied: no entry stated";

    /// <summary>Why it is due when the good is alone in its entry.</summary>
    public string WhyInEntry { get; } = Rate(Percent, Cite) + (Minimum is null ? "; minimum and maximum of the fiscal year not on file" : "; minimum and maximum as if alone in its entry");

    private static string Rate(decimal percent, string cite) => string.Create(CultureInfo.InvariantCulture, $"{percent}% of the customs value; {cite}");
}
