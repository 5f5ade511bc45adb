namespace OriginRules;

/// <summary>How a line of a bill is read.</summary>
internal static class ComponentShape
{
    public static Shape<Component> Line { get; } = new(Bind);

    private static Component Bind(FactReader line)
    {
        string? id = line.Text("id");
        line.Require(!string.IsNullOrEmpty(id), "id", "give the line an id that is unique among its siblings");
        return new Component
        {
            Id = id ?? "",
            Description = line.Text("description"),
            Hts = line.Code("hts"),
            Hs2012 = line.Code("hs2012"),
            Quantity = line.Number("quantity"),
            Unit = line.Text("unit"),
            WeightKg = line.Number("weightKg"),
            Value = line.Number("value"),
            Currency = line.Currency("currency"),
            Deductions = line.Object("deductions", FactShapes.Deductions),
            OriginCountry = line.Country("originCountry"),
            Originating = line.Flag("originating"),
            OriginatingUnder = line.Words("originatingUnder"),
            Declaration = line.Object("declaration", FactShapes.Declaration),
            Tags = line.Words("tags"),
            Components = line.Lines("components", Line) ?? [],
            Seldom = line.HasMore ? Seldom(line) : null,
        };
    }

    // On their own, because asking for what is absent takes most of the time of a line.
    private static SeldomFacts Seldom(FactReader line) => new()
    {
        Role = line.Choice("role", BomWords.Roles) ?? ComponentRole.Material,
        SelfProduced = line.Flag("selfProduced"),
        Intermediate = line.Flag("intermediate"),
        Recovered = line.Flag("recovered"),
        WhollyObtained = line.Flag("whollyObtained"),
        Criterion = line.Text("criterion"),
        ProductionCountry = line.Country("productionCountry"),
        ProductionCost = line.Number("productionCost"),
        Processes = line.Words("processes"),
        Use = line.Words("use"),
        RegionalProductionValue = line.Number("regionalProductionValue"),
        SupplierStatement = line.Object("supplierStatement", FactShapes.SupplierStatement),
        Supplier = line.Object("supplier", FactShapes.Supplier),
        Steel = line.Object("steel", FactShapes.Steel),
        Aluminum = line.Object("aluminum", FactShapes.Aluminum),
        DeterminesClassification = line.Flag("determinesClassification"),
        TextileRole = line.Text("textileRole"),
        ElastomericPercent = line.Number("elastomericPercent"),
        WeightPercentOfGood = line.Number("weightPercentOfGood"),
        VolumePercentOfGood = line.Number("volumePercentOfGood"),
        AlcoholPercentOfGood = line.Number("alcoholPercentOfGood"),
        ValuePercentOfGood = line.Number("valuePercentOfGood"),
        Assists = line.Number("assists"),
        InventoryMethod = line.Object("inventory", FactShapes.InventoryMethod),
    };
}
