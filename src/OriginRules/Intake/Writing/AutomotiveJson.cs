namespace OriginRules;

/// <summary>Writes automotive certifications and the figures behind them.</summary>
internal sealed class AutomotiveJson(FactWriter facts)
{
    public void Write(AutomotiveFacts automotive)
    {
        facts.Text("vehicleCategory"u8, automotive.VehicleCategory);
        facts.Flag("laborValueContentCertified"u8, automotive.LaborValueContentCertified);
        facts.Number("steelPurchasesPercent"u8, automotive.SteelPurchasesPercent);
        facts.Number("aluminumPurchasesPercent"u8, automotive.AluminumPurchasesPercent);
        facts.Text("coreParts"u8, automotive.CoreParts);
        facts.List("corePartFigures"u8, automotive.CorePartFigures, p => facts.Item(p, CorePart));
        facts.Flag("corePartFiguresAveraged"u8, automotive.CorePartFiguresAveraged);
        facts.Object("laborValueContent"u8, automotive.LaborValueContent, LaborValueContent);
        facts.List("steelPurchases"u8, automotive.SteelPurchases, p => facts.Item(p, Purchase));
        facts.List("aluminumPurchases"u8, automotive.AluminumPurchases, p => facts.Item(p, Purchase));
        facts.Object("certifiedLaborValueContent"u8, automotive.CertifiedLaborValueContent, c =>
        {
            facts.Number("percent"u8, c.Percent);
            facts.Number("highWagePoints"u8, c.HighWagePoints);
        });
        facts.Object("alternativeStaging"u8, automotive.AlternativeStaging, Staging);
        facts.Object("newPlant"u8, automotive.NewPlant, Plant);
        facts.Object("averaging"u8, automotive.Averaging, Averaging);
    }

    private void CorePart(CorePart part)
    {
        facts.Text("category"u8, part.Category);
        facts.Number("netCost"u8, part.NetCost);
        facts.Number("nonOriginatingMaterials"u8, part.NonOriginatingMaterials);
        facts.Number("nonOriginatingComponents"u8, part.NonOriginatingComponents);
        facts.Flag("makesTariffChange"u8, part.MakesTariffChange);
    }

    private void LaborValueContent(LaborValueContentFigures figures)
    {
        facts.Text("formula"u8, AutomotiveShapes.Formulas.First(f => f.Value == figures.Formula).Key);
        facts.Number("base"u8, figures.Base);
        facts.Number("highWageMaterials"u8, figures.HighWageMaterials);
        facts.Number("highWageLaborCosts"u8, figures.HighWageLaborCosts);
        facts.Number("highWageTransportation"u8, figures.HighWageTransportation);
        facts.Flag("countLaborCosts"u8, figures.CountLaborCosts);
        facts.Number("technologyWages"u8, figures.TechnologyWages);
        facts.Number("productionWages"u8, figures.ProductionWages);
        facts.Flag("hasHighWageAssemblyPlant"u8, figures.HasHighWageAssemblyPlant);
        facts.List("vehicles"u8, figures.Vehicles, v => facts.Item(v, Vehicle));
    }

    private void Vehicle(LaborValueContentVehicle vehicle)
    {
        facts.Number("base"u8, vehicle.Base);
        facts.Number("highWageMaterials"u8, vehicle.HighWageMaterials);
        facts.Number("highWageLaborCosts"u8, vehicle.HighWageLaborCosts);
        facts.Number("highWageTransportation"u8, vehicle.HighWageTransportation);
    }

    private void Staging(AlternativeStagingApproval approval)
    {
        facts.Flag("approved"u8, approval.Approved);
        facts.Day("from"u8, approval.From);
        facts.Day("to"u8, approval.To);
        facts.Flag("exemptFromMetalPurchases"u8, approval.ExemptFromMetalPurchases);
    }

    private void Plant(NewPlant plant)
    {
        facts.Text("kind"u8, plant.Kind);
        facts.Day("firstPrototype"u8, plant.FirstPrototype);
        facts.Flag("newModel"u8, plant.NewModel);
        facts.Flag("newMachinery"u8, plant.NewMachinery);
        facts.Number("closureMonths"u8, plant.ClosureMonths);
    }

    private void Averaging(AveragingElection election)
    {
        facts.Text("category"u8, election.Category);
        facts.Text("basis"u8, election.Basis);
        facts.Text("over"u8, election.Over);
        facts.Day("from"u8, election.From);
        facts.Day("to"u8, election.To);
        facts.Number("netCost"u8, election.NetCost);
        facts.Number("nonOriginatingMaterials"u8, election.NonOriginatingMaterials);
        facts.List("goods"u8, election.Goods, g => facts.Item(g, Averaged));
    }

    private void Averaged(AveragedVehicle good)
    {
        facts.Number("netCost"u8, good.NetCost);
        facts.Number("nonOriginatingMaterials"u8, good.NonOriginatingMaterials);
    }

    private void Purchase(MetalPurchase purchase)
    {
        facts.Code("hs2012"u8, purchase.Code);
        facts.Number("value"u8, purchase.Value);
        facts.Flag("originating"u8, purchase.Originating);
        facts.Flag("madeInTerritory"u8, purchase.MadeInTerritory);
    }
}
