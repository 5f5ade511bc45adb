using System.Collections.Immutable;

namespace OriginRules.Benchmarks;

/// <summary>What code written by hand reads of a bought line.</summary>
internal static class BoughtLine
{
    /// <summary>True when the line is stated to originate in a party and certified for the rule set on the day.</summary>
    public static bool Originates(Component line, ImmutableArray<Country> parties, string ruleSet, DateOnly day) =>
        line.Originating == true && parties.Contains(line.OriginCountry!.Value)
        && line.OriginatingUnder!.Value.Contains(ruleSet) && line.Declaration is { } declaration && !(day < declaration.ValidFrom) && !(day > declaration.ValidTo);

    /// <summary>The value that counts when it does not originate, less the permitted deductions, in the currency of the good.</summary>
    public static decimal NonOriginatingValue(Component line, decimal amount, decimal rate) =>
        line.Deductions is { } d ? Math.Max(0, line.Value!.Value - ((d.Freight ?? 0) + (d.Duties ?? 0) + (d.Brokerage ?? 0) + (d.Waste ?? 0))) * rate : amount;
}
