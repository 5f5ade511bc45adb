namespace OriginRules;

/// <summary>How the small groups of facts are read.</summary>
internal static class FactShapes
{
    public static Shape<ProductionCosts> Costs { get; } = new(r => new ProductionCosts
    {
        TotalCost = r.Number("totalCost"),
        SalesPromotionMarketingAfterSales = r.Number("salesPromotionMarketingAfterSales"),
        Royalties = r.Number("royalties"),
        ShippingAndPacking = r.Number("shippingAndPacking"),
        NonAllowableInterest = r.Number("nonAllowableInterest"),
        OtherExcluded = r.Number("otherExcluded"),
    });

    public static Shape<Transit> Transit { get; } = new(r => new Transit
    {
        Countries = r.Countries("countries"),
        CustomsControl = r.Flag("customsControl"),
        FurtherProduction = r.Flag("furtherProduction"),
    });

    public static Shape<DeclaredCountryOfOrigin> DeclaredOrigin { get; } = new(r => new DeclaredCountryOfOrigin
    {
        Marking = r.Country("marking"),
        TradeRemedy = r.Country("tradeRemedy"),
        Basis = r.Text("basis"),
    });

    public static Shape<AutomotiveFacts> Automotive { get; } = new(r => new AutomotiveFacts
    {
        VehicleCategory = r.Text("vehicleCategory"),
        LaborValueContentCertified = r.Flag("laborValueContentCertified"),
        SteelPurchasesPercent = r.Number("steelPurchasesPercent"),
        AluminumPurchasesPercent = r.Number("aluminumPurchasesPercent"),
        CoreParts = r.Text("coreParts"),
        CorePartFigures = r.List("corePartFigures", AutomotiveShapes.CorePart),
        CorePartFiguresAveraged = r.Flag("corePartFiguresAveraged"),
        LaborValueContent = r.Object("laborValueContent", AutomotiveShapes.LaborValueContent),
        SteelPurchases = r.List("steelPurchases", AutomotiveShapes.MetalPurchase),
        AluminumPurchases = r.List("aluminumPurchases", AutomotiveShapes.MetalPurchase),
        CertifiedLaborValueContent = r.Object("certifiedLaborValueContent", AutomotiveShapes.Certified),
        AlternativeStaging = r.Object("alternativeStaging", AutomotiveShapes.AlternativeStaging),
        NewPlant = r.Object("newPlant", AutomotiveShapes.NewPlant),
        Averaging = r.Object("averaging", AutomotiveShapes.Averaging),
    });

    public static Shape<MethodElections> Elections { get; } = new(r => new MethodElections
    {
        RvcMethod = r.Text("rvcMethod"),
        DeMinimisBase = r.Text("deMinimisBase"),
    });

    public static Shape<Party> Party { get; } = new(r => new Party { Name = r.Text("name"), Country = r.Country("country") });

    public static Shape<InternationalShipping> Shipping { get; } = new(r => new InternationalShipping
    {
        IncludedInTransactionValue = r.Flag("includedInTransactionValue"),
        Amount = r.Number("amount"),
    });

    public static Shape<DeclaredRegionalValueContent> DeclaredRvc { get; } = new(r => new DeclaredRegionalValueContent
    {
        Method = r.Text("method"),
        PercentAtLeast = r.Number("percentAtLeast"),
        Basis = r.Text("basis"),
    });

    public static Shape<ValueDeductions> Deductions { get; } = new(r => new ValueDeductions
    {
        Freight = r.Number("freight"),
        Duties = r.Number("duties"),
        Brokerage = r.Number("brokerage"),
        Waste = r.Number("waste"),
    });

    public static Shape<OriginDeclaration> Declaration { get; } = new(r => new OriginDeclaration
    {
        Kind = r.Text("kind"),
        Reference = r.Text("reference"),
        ValidFrom = r.Date("validFrom"),
        ValidTo = r.Date("validTo"),
    });

    public static Shape<SupplierStatement> SupplierStatement { get; } = new(r => new SupplierStatement
    {
        Basis = r.Text("basis"),
        NetCost = r.Number("netCost"),
        NonOriginatingMaterials = r.Number("nonOriginatingMaterials"),
        Amount = r.Number("amount"),
        AveragedOver = r.Text("averagedOver"),
        MaterialCodes = r.Codes("materialCodes"),
    });

    public static Shape<OwnershipLink> OwnershipLink { get; } = new(r => new OwnershipLink
    {
        Name = r.Text("name"),
        Country = r.Country("country"),
        SharePercent = r.Number("sharePercent"),
    });

    public static Shape<Supplier> Supplier { get; } = new(r => new Supplier
    {
        Name = r.Text("name"),
        Country = r.Country("country"),
        UltimateParentCountry = r.Country("ultimateParentCountry"),
        ParentSharePercent = r.Number("parentSharePercent"),
        OwnershipChain = r.List("ownershipChain", OwnershipLink),
    });

    public static Shape<SteelOrigin> Steel { get; } = new(r => new SteelOrigin { MeltedAndPoured = r.Country("meltedAndPoured") });

    public static Shape<AluminumOrigin> Aluminum { get; } = new(r => new AluminumOrigin
    {
        PrimarySmelt = r.Country("primarySmelt"),
        SecondarySmelt = r.Country("secondarySmelt"),
        Cast = r.Country("cast"),
    });

    public static Shape<string> InventoryMethod { get; } = new(r => r.Text("method")!);
}
