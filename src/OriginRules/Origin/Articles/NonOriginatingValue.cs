using OriginRules.Results;

namespace OriginRules;

/// <summary>The value of non-originating materials, with an interval where a status or a value is not stated.</summary>
/// <remarks>19 CFR 182 App. A s. 7(4), 8: what is inside an originating material is not counted (roll-up); packaging and accessories are.</remarks>
internal static class NonOriginatingValue
{
    public static ValueInterval Of(IEnumerable<Material> materials)
    {
        ValueInterval sum = ValueInterval.Zero;
        foreach (Material material in materials)
        {
            sum = sum.Plus(Of(material));
        }

        return sum;
    }

    public static ValueInterval Of(Material material)
    {
        if (!material.InValue || (material.Originating.Value == Ternary.Yes && !material.ValueOfInputs))
        {
            return ValueInterval.Zero;
        }

        if (material.ValueOfInputs)
        {
            return Of(material.Inputs);
        }

        if (material.NonOriginatingValue is not { } value)
        {
            var missing = new MissingFact { Path = material.Path, Fact = "value", Why = "the value of non-originating materials depends on it", WouldDecide = false };
            return new ValueInterval(0, null, [missing, .. material.Originating.Missing]);
        }

        return material.Originating.Value == Ternary.No
            ? new ValueInterval(value, value, [])
            : new ValueInterval(0, value, material.Originating.Missing);
    }
}
