namespace OriginRules;

/// <summary>Production by the maker of a material that the producer of the good counts as its own, on the maker's signed statement.</summary>
/// <remarks>19 CFR 182 App. A s. 9(1) to (7). A statement averaged over a period has the same effects (s. 9(4), (5)).</remarks>
internal static class SupplierStatements
{
    /// <summary>The statement that counts for a line; null where accumulation does not apply or the maker is outside the territory.</summary>
    public static SupplierStatement? Of(OriginCase @case, Component line) =>
        line.SupplierStatement is { } statement && line.Originating != true && @case.Applies(Provisions.Accumulation)
        && ((line.ProductionCountry ?? line.OriginCountry) is not { } maker || @case.IsParty(maker))
            ? statement
            : null;

    /// <summary>True when a statement counts for some line.</summary>
    public static bool Any(OriginCase @case)
    {
        foreach (Component line in @case.Good.Components)
        {
            if (Of(@case, line) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the maker states that it used no non-originating material: nothing is left to make the change.</summary>
    public static bool StatesNoForeignMaterial(OriginCase @case, Component line) => Of(@case, line)?.MaterialCodes is { IsEmpty: true };

    /// <summary>The maker's own non-originating materials, of which the change may be asked instead (s. 9(7)(a)(ii)).</summary>
    public static Materials Materials(OriginCase @case, Component line)
    {
        if (Of(@case, line)?.MaterialCodes is not { } codes)
        {
            return default;
        }

        string path = @case.PathOf(line);
        Materials materials = @case.Store.Materials(codes.Length);
        for (int i = 0; i < codes.Length; i++)
        {
            Material material = materials[i];
            material.StandFor(@case, line, $"{path}/{codes[i]}");
            material.Code = @case.Rules.Convert(null, codes[i], out bool several);
            material.HasOtherCodes = several;
            material.Originating = Test.No;
            material.StatusReason = StatusReason.StatedBySupplier;
            material.NonOriginatingValue = null;
        }

        return materials;
    }

    /// <summary>The value of non-originating materials of the line by transaction value; null where no statement changes it (s. 9(3)).</summary>
    public static decimal? ValueByTransactionValue(OriginCase @case, Component line) =>
        @case.Good.InOwnCurrency(line, Of(@case, line)?.NonOriginatingMaterials);

    /// <summary>The value of non-originating materials of the line by net cost; null where no statement changes it (s. 9(2)).</summary>
    /// <param name="case">The good.</param>
    /// <param name="line">The line.</param>
    /// <param name="value">The value of the line in the currency of the good, with its adjustments.</param>
    public static decimal? ValueByNetCost(OriginCase @case, Component line, decimal? value) => Of(@case, line) switch
    {
        { NetCost: not null, NonOriginatingMaterials: { } materials } => @case.Good.InOwnCurrency(line, materials),
        { Amount: { } amount } when value is { } whole => Math.Max(0, whole - @case.Good.InOwnCurrency(line, amount)!.Value),
        _ => null,
    };

    /// <summary>What net cost changes by when lines enter at the maker's net cost, with the inbound costs, instead of their value (s. 9(2)(a)(i)).</summary>
    public static decimal NetCostChange(OriginCase @case)
    {
        decimal change = 0;
        foreach (Component line in @case.Good.Components)
        {
            if (line.Value is { } value && Of(@case, line) is { NetCost: { } netCost, NonOriginatingMaterials: not null })
            {
                decimal inbound = (line.Deductions?.Freight ?? 0) + (line.Deductions?.Duties ?? 0) + (line.Deductions?.Brokerage ?? 0);
                change += @case.Good.InOwnCurrency(line, netCost + inbound - value)!.Value;
            }
        }

        return change;
    }
}
