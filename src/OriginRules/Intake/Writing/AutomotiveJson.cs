namespace OriginRules;

/// <summary>Writes automotive certifications and the figures behind them.</summary>
internal sealed class AutomotiveJson(FactWriter facts)
{
    public void Write(AutomotiveFacts automotive)
    {
        facts.Text("vehicleCategory", automotive.VehicleCategory);
        facts.Flag("laborValueContentCertified", automotive.LaborValueContentCertified);
        facts.Number("steelPurchasesPercent", automotive.SteelPurchasesPercent);
        facts.Number("aluminumPurchasesPercent", automotive.AluminumPurchasesPercent);
        facts.Text("coreParts", automotive.CoreParts);
        facts.List("corePartFigures", automotive.CorePartFigures, p => facts.Item(p, CorePart));
        facts.Flag("corePartFiguresAveraged", automotive.CorePartFiguresAveraged);
        facts.Object("laborValueContent", automotive.LaborValueContent, LaborValueContent);
        facts.List("steelPurchases", automotive.SteelPurchases, p => facts.Item(p, Purchase));
        facts.List("aluminumPurchases", automotive.AluminumPurchases, p => facts.Item(p, Purchase));
        facts.Object("certifiedLaborValueContent", automotive.CertifiedLaborValueContent, c =>
        {
            facts.Number("percent", c.Percent);
            facts.Number("highWagePoints", c.HighWagePoints);
        });
        facts.Object("alternativeStaging", automotive.AlternativeStaging, Staging);
        facts.Object("newPlant", automotive.NewPlant, Plant);
        facts.Object("averaging", automotive.Averaging, Averaging);
    }

    private void CorePart(CorePart part)
    {
        facts.Text("category", part.Category);
        facts.Number("netCost", part.NetCost);
        facts.Number("nonOriginatingMaterials", part.NonOriginatingMaterials);
        facts.Number("nonOriginatingComponents", part.NonOriginatingComponents);
        facts.Flag("makesTariffChange", part.MakesTariffChange);
    }

    private void LaborValueContent(LaborValueContentFigures figures)
    {
        facts.Text("formula", AutomotiveShapes.Formulas.First(f => f.Value == figures.Formula).Key);
        facts.Number("base", figures.Base);
        facts.Number("highWageMaterials", figures.HighWageMaterials);
        facts.Number("highWageLaborCosts", figures.HighWageLaborCosts);
        facts.Number("highWageTransportation", figures.HighWageTransportation);
        facts.Flag("countLaborCosts", figures.CountLaborCosts);
        facts.Number("technologyWages", figures.TechnologyWages);
        facts.Number("productionWages", figures.ProductionWages);
        facts.Flag("hasHighWageAssemblyPlant", figures.HasHighWageAssemblyPlant);
        facts.List("vehicles", figures.Vehicles, v => facts.Item(v, Vehicle));
    }

    private void Vehicle(LaborValueContentVehicle vehicle)
    {
        facts.Number("base", vehicle.Base);
        facts.Number("highWageMaterials", vehicle.HighWageMaterials);
        facts.Number("highWageLaborCosts", vehicle.HighWageLaborCosts);
        facts.Number("highWageTransportation", vehicle.HighWageTransportation);
    }

    private void Staging(AlternativeStagingApproval approval)
    {
        facts.Flag("approved", approval.Approved);
        facts.Day("from", approval.From);
        facts.Day("to", approval.To);
        facts.Flag("exemptFromMetalPurchases", approval.ExemptFromMetalPurchases);
    }

    private void Plant(NewPlant plant)
    {
        facts.Text("kind", plant.Kind);
        facts.Day("firstPrototype", plant.FirstPrototype);
        facts.Flag("newModel", plant.NewModel);
        facts.Flag("newMachinery", plant.NewMachinery);
        facts.Number("closureMonths", plant.ClosureMonths);
    }

    private void Averaging(AveragingElection election)
    {
        facts.Text("category", election.Category);
        facts.Text("basis", election.Basis);
        facts.Text("over", election.Over);
        facts.Day("from", election.From);
        facts.Day("to", election.To);
        facts.Number("netCost", election.NetCost);
        facts.Number("nonOriginatingMaterials", election.NonOriginatingMaterials);
        facts.List("goods", election.Goods, g => facts.Item(g, Averaged));
    }

    private void Averaged(AveragedVehicle good)
    {
        facts.Number("netCost", good.NetCost);
        facts.Number("nonOriginatingMaterials", good.NonOriginatingMaterials);
    }

    private void Purchase(MetalPurchase purchase)
    {
        facts.Code("hs2012", purchase.Code);
        facts.Number("value", purchase.Value);
        facts.Flag("originating", purchase.Originating);
        facts.Flag("madeInTerritory", purchase.MadeInTerritory);
    }
}
