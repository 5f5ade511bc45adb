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
    }

    private void Purchase(MetalPurchase purchase)
    {
        facts.Code("hs2012", purchase.Code);
        facts.Number("value", purchase.Value);
        facts.Flag("originating", purchase.Originating);
        facts.Flag("madeInTerritory", purchase.MadeInTerritory);
    }
}
