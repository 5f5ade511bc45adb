using OriginRules.Results;

namespace OriginRules;

/// <summary>The value of non-originating materials, with an interval where a status or a value is not stated.</summary>
/// <remarks>19 CFR 182 App. A s. 7(4), 8: what is inside an originating material is not counted (roll-up); packaging and accessories are.</remarks>
internal static class NonOriginatingValue
{
    /// <summary>In place of a method: the value before production in the territory is taken off, as de minimis has it.</summary>
    public const string BeforeAccumulation = "beforeAccumulation";

    /// <param name="materials">The materials.</param>
    /// <param name="method">The method of the content they count in, which a supplier's statement may depend on; null for de minimis.</param>
    public static ValueInterval Of(IEnumerable<Material> materials, string? method = null)
    {
        ValueInterval sum = ValueInterval.Zero;
        foreach (Material material in materials)
        {
            sum = sum.Plus(Of(material, method));
        }

        return sum;
    }

    public static ValueInterval Of(Material material, string? method = null)
    {
        if (material.Originating.Value == Ternary.Yes && !material.ValueOfInputs)
        {
            return ValueInterval.Zero;
        }

        if (material.ValueOfInputs)
        {
            ValueInterval inside = Of(material.Inputs, method);
            return material is { IsDesignated: true, Originating.Value: Ternary.Unknown }
                ? new ValueInterval(0, inside.Most, [.. inside.Missing, .. material.Originating.Missing])
                : inside;
        }

        if (Counted(material, method) is not { } value)
        {
            var missing = new MissingFact { Path = material.Path, Fact = "value", Why = "the value of non-originating materials depends on it", WouldDecide = false };
            return new ValueInterval(0, null, [missing, .. material.Originating.Missing]);
        }

        return material.Originating.Value == Ternary.No
            ? new ValueInterval(value, value, [])
            : new ValueInterval(0, value, material.Originating.Missing);
    }

    private static decimal? Counted(Material material, string? method) => method switch
    {
        BeforeAccumulation => material.ValueBeforeAccumulation,
        RegionalValueContent.TransactionValue => material.ValueByTransactionValue,
        RegionalValueContent.NetCost => material.ValueByNetCost,
        _ => null,
    } ?? material.NonOriginatingValue;
}
