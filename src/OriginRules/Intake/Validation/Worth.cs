using System.Collections.Immutable;

namespace OriginRules;

/// <summary>What lines are worth together, as far as their values are stated.</summary>
internal static class Worth
{
    public static decimal Of(FinishedGood good, ImmutableArray<Component> lines)
    {
        decimal sum = 0;
        foreach (Component line in lines)
        {
            // Indirect materials and packing are not part of the good they are used for.
            if (line.Role is not ComponentRole.Indirect and not ComponentRole.ShippingPacking)
            {
                sum += Amounts.Value(good, line) ?? 0;
            }
        }

        return sum;
    }
}
