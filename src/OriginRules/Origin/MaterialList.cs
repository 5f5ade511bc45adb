using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Prepares the lines of a bill: role, status, code and the value that counts when a line does not originate.</summary>
internal static class MaterialList
{
    public static Materials Of(OriginCase @case)
    {
        ImmutableArray<Component> lines = @case.Good.Components;
        bool packingIsDisregarded = @case.Applies(Provisions.Packaging);
        Materials lent = @case.Store.Materials(lines.Length);
        int place = 0;
        foreach (Component line in lines)
        {
            if (IsCounted(line, packingIsDisregarded))
            {
                Material material = lent[place++];
                material.StandFor(@case, line, null);
                Prepare(@case, material);
            }
        }

        Materials materials = lent.First(place);
        materials.SortByPath();
        return materials;
    }

    /// <summary>Packing for shipment is disregarded altogether (19 CFR 182 App. A s. 8(17)).</summary>
    private static bool IsCounted(Component line, bool packingIsDisregarded) => line.Role != ComponentRole.ShippingPacking || !packingIsDisregarded;

    private static void Prepare(OriginCase @case, Material material)
    {
        Component line = material.Line;
        Classify(@case, material);
        bool indirect = line.Role == ComponentRole.Indirect && @case.Applies(Provisions.IndirectMaterials);
        OriginCase? inside = null;
        (material.Originating, material.StatusReason) = indirect ? (Test.Yes, StatusReason.Indirect) : MaterialStatus.Of(@case, line, out inside);
        material.InTariffShift = !((line.Role == ComponentRole.RetailPackaging && @case.Applies(Provisions.Packaging))
            || (line.Role == ComponentRole.Accessory && @case.Applies(Provisions.Accessories)));
        Value(@case, material);
        if (IntermediateMaterials.IsSelfProduced(line))
        {
            material.IsDesignated = IntermediateMaterials.MayBeDesignated(@case, line);
            material.ValueOfInputs = !(material.IsDesignated && material.Originating.Value == Ternary.Yes);
            material.Inputs = inside?.Materials ?? Of(MaterialStatus.SubAssembly(@case, line, material.Path));
        }
        else if (line.SupplierStatement is not null)
        {
            material.Inputs = SupplierStatements.Materials(@case, line);
        }
    }

    private static decimal Less(decimal value, decimal? deduction) => deduction is { } amount ? value - amount : value;

    private static void Classify(OriginCase @case, Material material)
    {
        if (!@case.AssumedCodes.IsEmpty && @case.AssumedCodes.TryGetValue(material.Path, out HsCode assumed))
        {
            material.Code = assumed;
            return;
        }

        material.Code = @case.Rules.Convert(material.Line.Hs2012, material.Line.Hts, out bool several);
        material.HasOtherCodes = several;
    }

    private static void Value(OriginCase @case, Material material)
    {
        Component line = material.Line;
        if (line is { SupplierStatement: null, RegionalProductionValue: null })
        {
            // A line that originates is not valued, but its currency must have a rate all the same.
            if (line.Value is not null)
            {
                @case.Good.MustHaveRate(line);
            }

            return;
        }

        decimal? whole = NonOriginatingValue(@case, line, accumulated: false);
        material.NonOriginatingValue = line.RegionalProductionValue is null || SupplierStatements.Of(@case, line) is not null ? whole : NonOriginatingValue(@case, line, accumulated: true);
        material.CountByMethod(
            whole,
            line.SupplierStatement is null ? null : SupplierStatements.ValueByTransactionValue(@case, line),
            line.SupplierStatement is null ? null : SupplierStatements.ValueByNetCost(@case, line, whole));
    }

    /// <summary>Value with assists, less the permitted deductions and the value added in the territory; never below zero.</summary>
    public static decimal? NonOriginatingValue(OriginCase @case, Component line, bool accumulated)
    {
        if (line.Value is not { } value)
        {
            return null;
        }

        if (line.Assists is { } assists)
        {
            value += assists;
        }

        if (line.Deductions is { } deductions)
        {
            value = Less(Less(Less(Less(value, deductions.Freight), deductions.Duties), deductions.Brokerage), deductions.Waste);
        }

        if (accumulated && line.RegionalProductionValue is { } added && @case.Applies(Provisions.Accumulation))
        {
            value -= added;
        }

        return @case.Good.InOwnCurrency(line, Math.Max(0, value));
    }
}
