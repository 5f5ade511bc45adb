using OriginRules.Results;

namespace OriginRules;

/// <summary>The value of non-originating materials, with an interval where a status or a value is not stated.</summary>
/// <remarks>19 CFR 182 App. A s. 7(4), 8: what is inside an originating material is not counted (roll-up); packaging and accessories are.</remarks>
internal static class NonOriginatingValue
{
    /// <param name="materials">The materials.</param>
    /// <param name="method">What they are summed for.</param>
    public static ValueInterval Of(Materials materials, ContentMethod method) => Of(materials, method, out _);

    /// <param name="materials">The materials.</param>
    /// <param name="method">What they are summed for.</param>
    /// <param name="byMethod">True when another method may have another sum.</param>
    public static ValueInterval Of(Materials materials, ContentMethod method, out bool byMethod)
    {
        decimal least = 0;
        decimal? most = null;
        bool open = false;
        MissingFacts missing = MissingFacts.None;
        byMethod = false;
        foreach (Material material in materials)
        {
            if (material.Originating.Value == Ternary.Yes && !material.ValueOfInputs)
            {
                continue;
            }

            byMethod |= material.CountsByMethod || material.ValueOfInputs;
            if (!open && !material.ValueOfInputs && material.Originating.Value == Ternary.No && Counted(material, method) is { } value)
            {
                least += value;
                continue;
            }

            // As long as nothing is open, the least is the most.
            ValueInterval one = Of(material, method);
            most = (open ? most : least) + one.Most;
            least += one.Least;
            missing = missing.Plus(one.Missing);
            open = true;
        }

        return new ValueInterval(least, open ? most : least, missing);
    }

    public static ValueInterval Of(Material material, ContentMethod method)
    {
        if (!material.ValueOfInputs)
        {
            return OfLine(material, material.Originating, method);
        }

        ValueInterval inside = Of(material.Inputs, method);
        return material is { IsDesignated: true, Originating.Value: Ternary.Unknown }
            ? new ValueInterval(0, inside.Most, inside.Missing.Plus(material.Originating.Missing))
            : inside;
    }

    /// <summary>The value of the line itself, whatever is inside it, were its status <paramref name="originating"/>.</summary>
    public static ValueInterval OfLine(Material material, Test originating, ContentMethod method)
    {
        if (originating.Value == Ternary.Yes)
        {
            return ValueInterval.Zero;
        }

        if (Counted(material, method) is not { } value)
        {
            var missing = new MissingFact { Path = material.Path, Fact = "value", Why = "the value of non-originating materials depends on it", WouldDecide = false };
            return new ValueInterval(0, null, MissingFacts.Of(missing).Plus(originating.Missing));
        }

        return originating.Value == Ternary.No
            ? new ValueInterval(value, value, MissingFacts.None)
            : new ValueInterval(0, value, originating.Missing);
    }

    /// <summary>The value, as de minimis has it, of a material that does not originate; a self-produced one counts with what is inside.</summary>
    public static ValueInterval OfForeign(Material material) =>
        material.ValueOfInputs ? Of(material.Inputs, ContentMethod.BeforeAccumulation) : OfLine(material, Test.No, ContentMethod.BeforeAccumulation);

    private static decimal? Counted(Material material, ContentMethod method) => method switch
    {
        ContentMethod.BeforeAccumulation => material.ValueBeforeAccumulation,
        ContentMethod.TransactionValue => material.ValueByTransactionValue,
        ContentMethod.NetCost => material.ValueByNetCost,
        _ => null,
    } ?? material.NonOriginatingValue;
}
