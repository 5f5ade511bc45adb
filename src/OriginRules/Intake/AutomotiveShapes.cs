using System.Collections.Frozen;

namespace OriginRules;

/// <summary>How the figures behind automotive certifications are read.</summary>
internal static class AutomotiveShapes
{
    /// <summary>The words of the formulas for labor value content.</summary>
    public static FrozenDictionary<string, LaborValueContentFormula> Formulas { get; } = new Dictionary<string, LaborValueContentFormula>(StringComparer.Ordinal)
    {
        ["netCost"] = LaborValueContentFormula.NetCost,
        ["annualPurchaseValue"] = LaborValueContentFormula.AnnualPurchaseValue,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Shape<CorePart> CorePart { get; } = new(r =>
    {
        string? category = r.Text("category");
        r.Require(!string.IsNullOrEmpty(category), "category", "say what the part is, such as \"engine\"");
        decimal? netCost = r.Number("netCost");
        r.Require(netCost is not null, "netCost", "state the net cost of the part");
        return new CorePart
        {
            Category = category ?? "",
            NetCost = netCost ?? 0,
            NonOriginatingMaterials = r.Number("nonOriginatingMaterials"),
            NonOriginatingComponents = r.Number("nonOriginatingComponents"),
            MakesTariffChange = r.Flag("makesTariffChange") ?? false,
        };
    });

    public static Shape<LaborValueContentFigures> LaborValueContent { get; } = new(r =>
    {
        LaborValueContentFormula? formula = r.Choice("formula", Formulas);
        r.Require(formula is not null, "formula", "choose netCost or annualPurchaseValue");
        decimal? whole = r.Number("base");
        r.Require(whole is not null, "base", "state the net cost, or the total annual purchase value, as the formula asks");
        return new LaborValueContentFigures
        {
            Formula = formula ?? LaborValueContentFormula.NetCost,
            Base = whole ?? 0,
            HighWageMaterials = r.Number("highWageMaterials") ?? 0,
            HighWageLaborCosts = r.Number("highWageLaborCosts") ?? 0,
            HighWageTransportation = r.Number("highWageTransportation") ?? 0,
            CountLaborCosts = r.Flag("countLaborCosts") ?? true,
            TechnologyWages = r.Number("technologyWages") ?? 0,
            ProductionWages = r.Number("productionWages") ?? 0,
            HasHighWageAssemblyPlant = r.Flag("hasHighWageAssemblyPlant") ?? false,
        };
    });

    public static Shape<MetalPurchase> MetalPurchase { get; } = new(r =>
    {
        HsCode? code = r.Code("hs2012");
        r.Require(code is not null, "hs2012", "state the HS 2012 code of the metal");
        decimal? value = r.Number("value");
        r.Require(value is not null, "value", "state the value of the purchase");
        bool? originating = r.Flag("originating");
        r.Require(originating is not null, "originating", "state whether the metal originates");
        return new MetalPurchase { Code = code ?? default, Value = value ?? 0, Originating = originating ?? false, MadeInTerritory = r.Flag("madeInTerritory") };
    });
}
