using System.Collections.Frozen;
using System.Collections.Immutable;

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

    public static Shape<LaborValueContentVehicle> LaborValueContentVehicle { get; } = new(r =>
    {
        decimal? whole = r.Number("base");
        r.Require(whole is not null, "base", "state the net cost, or the annual purchase value, of the vehicle");
        return new LaborValueContentVehicle
        {
            Base = whole ?? 0,
            HighWageMaterials = r.Number("highWageMaterials") ?? 0,
            HighWageLaborCosts = r.Number("highWageLaborCosts") ?? 0,
            HighWageTransportation = r.Number("highWageTransportation") ?? 0,
        };
    });

    public static Shape<CertifiedLaborValueContent> Certified { get; } = new(r =>
    {
        decimal? percent = r.Number("percent");
        r.Require(percent is not null, "percent", "state the labor value content that is certified");
        decimal? points = r.Number("highWagePoints");
        r.Require(points is not null, "highWagePoints", "state the points from high-wage materials and labor");
        return new CertifiedLaborValueContent { Percent = percent ?? 0, HighWagePoints = points ?? 0 };
    });

    public static Shape<AlternativeStagingApproval> AlternativeStaging { get; } = new(r => new AlternativeStagingApproval
    {
        Approved = r.Flag("approved"),
        From = r.Date("from"),
        To = r.Date("to"),
        ExemptFromMetalPurchases = r.Flag("exemptFromMetalPurchases"),
    });

    public static Shape<NewPlant> NewPlant { get; } = new(r => new NewPlant
    {
        Kind = r.Text("kind"),
        FirstPrototype = r.Date("firstPrototype"),
        NewModel = r.Flag("newModel"),
        NewMachinery = r.Flag("newMachinery"),
        ClosureMonths = r.Number("closureMonths"),
    });

    public static Shape<AveragedVehicle> AveragedGood { get; } = new(r =>
    {
        decimal? netCost = r.Number("netCost");
        r.Require(netCost is not null, "netCost", "state the net cost");
        decimal? materials = r.Number("nonOriginatingMaterials");
        r.Require(materials is not null, "nonOriginatingMaterials", "state the value of non-originating materials");
        return new AveragedVehicle { NetCost = netCost ?? 0, NonOriginatingMaterials = materials ?? 0 };
    });

    public static Shape<AveragingElection> Averaging { get; } = new(r => new AveragingElection
    {
        Category = r.Text("category"),
        Basis = r.Text("basis"),
        Over = r.Text("over"),
        From = r.Date("from"),
        To = r.Date("to"),
        NetCost = r.Number("netCost"),
        NonOriginatingMaterials = r.Number("nonOriginatingMaterials"),
        Goods = r.List("goods", AveragedGood),
    });

    public static Shape<LaborValueContentFigures> LaborValueContent { get; } = new(r =>
    {
        LaborValueContentFormula? formula = r.Choice("formula", Formulas);
        r.Require(formula is not null, "formula", "choose netCost or annualPurchaseValue");
        decimal? whole = r.Number("base");
        ImmutableArray<LaborValueContentVehicle>? vehicles = r.List("vehicles", LaborValueContentVehicle);
        r.Require(whole is not null || vehicles is { IsEmpty: false }, "base", "state the net cost, or the total annual purchase value, as the formula asks, or list the vehicles");
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
            Vehicles = vehicles,
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
