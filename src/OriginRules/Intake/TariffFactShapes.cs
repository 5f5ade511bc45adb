namespace OriginRules;

/// <summary>How the facts that only the duty computation asks about are read.</summary>
internal static class TariffFactShapes
{
    public static Shape<UnitQuantity> UnitQuantity { get; } = new(r =>
    {
        string? unit = r.Text("unit");
        r.Require(!string.IsNullOrEmpty(unit), "unit", "state the unit as the tariff abbreviates it, such as \"KG\"");
        decimal? quantity = r.Number("quantity");
        r.Require(quantity is not null, "quantity", "state the quantity in that unit");
        return new UnitQuantity { Unit = unit ?? "", Quantity = quantity ?? 0 };
    });

    public static Shape<MetalShares> Metals { get; } = new(r => new MetalShares
    {
        Steel = r.Number("steel"),
        Aluminum = r.Number("aluminum"),
        Copper = r.Number("copper"),
    });

    public static Shape<Chapter98Claim> Chapter98 { get; } = new(r =>
    {
        string? heading = r.Text("heading");
        r.Require(!string.IsNullOrEmpty(heading), "heading", "name the chapter 98 heading that is claimed");
        return new Chapter98Claim { Heading = heading ?? "", UsComponentsValue = r.Number("usComponentsValue"), ProcessingValue = r.Number("processingValue") };
    });

    public static Shape<QuotaClaim> Quota { get; } = new(r =>
    {
        string? status = r.Text("status");
        r.Require(!string.IsNullOrEmpty(status), "status", "state inQuota or overQuota");
        return new QuotaClaim { Status = status ?? "", Heading = r.Text("heading") };
    });

    public static Shape<AntidumpingCase> Case { get; } = new(r =>
    {
        string? number = r.Text("case");
        r.Require(!string.IsNullOrEmpty(number), "case", "name the case, such as \"A-122-857\"");
        decimal? percent = r.Number("percent");
        r.Require(percent is not null, "percent", "state the deposit rate in percent");
        return new AntidumpingCase { Case = number ?? "", Percent = percent ?? 0 };
    });

    public static Shape<TariffFacts> Facts { get; } = new(r => new TariffFacts
    {
        Hts10Quantities = r.List("hts10Quantities", UnitQuantity),
        MetalWeightPercent = r.Object("metalWeightPercent", Metals),
        MetalValue = r.Object("metalValue", Metals),
        UsMetalWeightPercent = r.Number("usMetalWeightPercent"),
        UsContentValue = r.Number("usContentValue"),
        CommerceApproval = r.Text("commerceApproval"),
        VehiclePart = r.Text("vehiclePart"),
        Meets232SemiconductorParameters = r.Flag("meets232SemiconductorParameters"),
        CivilAircraft = r.Flag("civilAircraft"),
        PharmaceuticalUse = r.Flag("pharmaceuticalUse"),
        ExclusionHeading = r.Text("exclusionHeading"),
        Chapter98 = r.Object("chapter98", Chapter98),
        Quota = r.Object("quota", Quota),
        TextilePreferenceLevel = r.Text("textilePreferenceLevel"),
        ForeignTradeZoneStatus = r.Text("foreignTradeZoneStatus"),
        Drawback = r.Flag("drawback"),
        TransshipmentFinding = r.Flag("transshipmentFinding"),
        Adcvd = r.List("adcvd", Case),
        TransportMode = r.Text("transportMode"),
        Entry = r.Text("entry"),
    });
}
