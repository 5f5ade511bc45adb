using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Prepares the lines of a bill: role, status, code and the value that counts when a line does not originate.</summary>
internal static class MaterialList
{
    public static ImmutableArray<Material> Of(OriginCase @case)
    {
        ImmutableArray<Material>.Builder materials = ImmutableArray.CreateBuilder<Material>(@case.Good.Components.Length);
        foreach (Component line in @case.Good.Components)
        {
            // Packing for shipment is disregarded altogether (19 CFR 182 App. A s. 8(17)).
            if (line.Role == ComponentRole.ShippingPacking && @case.Applies(ArticleIds.Packaging))
            {
                continue;
            }

            materials.Add(Prepare(@case, line));
        }

        materials.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return materials.ToImmutable();
    }

    private static Material Prepare(OriginCase @case, Component line)
    {
        (HsCode code, ImmutableArray<HsCode> others) = @case.Rules.Convert(line.Hs2012, line.Hts);
        if (@case.AssumedCodes.TryGetValue(@case.PathOf(line), out HsCode assumed))
        {
            (code, others) = (assumed, []);
        }

        bool indirect = line.Role == ComponentRole.Indirect && @case.Applies(ArticleIds.IndirectMaterials);
        (Test originating, string reason) = indirect ? (Test.Yes, "an indirect material counts as originating") : MaterialStatus.Of(@case, line);
        bool outsideShift = (line.Role == ComponentRole.RetailPackaging && @case.Applies(ArticleIds.Packaging))
            || (line.Role == ComponentRole.Accessory && @case.Applies(ArticleIds.Accessories));
        bool selfProduced = IntermediateMaterials.IsSelfProduced(line);
        bool designated = IntermediateMaterials.MayBeDesignated(@case, line);
        decimal? whole = NonOriginatingValue(@case, line, accumulated: false);
        return new Material
        {
            Path = @case.PathOf(line),
            Line = line,
            Code = code,
            OtherCodes = others,
            Originating = originating,
            StatusReason = reason,
            NonOriginatingValue = SupplierStatements.Of(@case, line) is null ? NonOriginatingValue(@case, line, accumulated: true) : whole,
            ValueBeforeAccumulation = whole,
            ValueByTransactionValue = SupplierStatements.ValueByTransactionValue(@case, line),
            ValueByNetCost = SupplierStatements.ValueByNetCost(@case, line, whole),
            InTariffShift = !outsideShift,
            Inputs = selfProduced ? Of(MaterialStatus.SubAssembly(@case, line, @case.PathOf(line))) : SupplierStatements.Materials(@case, line),
            IsDesignated = designated,
            ValueOfInputs = selfProduced && !(designated && originating.Value == Ternary.Yes),
        };
    }

    /// <summary>Value with assists, less the permitted deductions and the value added in the territory; never below zero.</summary>
    private static decimal? NonOriginatingValue(OriginCase @case, Component line, bool accumulated)
    {
        if (line.Value is not { } value)
        {
            return null;
        }

        value += line.Assists ?? 0;
        if (line.Deductions is { } deductions)
        {
            value -= (deductions.Freight ?? 0) + (deductions.Duties ?? 0) + (deductions.Brokerage ?? 0) + (deductions.Waste ?? 0);
        }

        if (accumulated && @case.Applies(ArticleIds.Accumulation))
        {
            value -= line.RegionalProductionValue ?? 0;
        }

        return Amounts.InCurrencyOfGood(@case.Good, line, Math.Max(0, value));
    }
}
