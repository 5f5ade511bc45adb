namespace OriginRules;

/// <summary>Writes the facts that only the duty computation asks about.</summary>
internal sealed class TariffFactJson(FactWriter facts)
{
    public void Write(TariffFacts tariff)
    {
        facts.List("hts10Quantities", tariff.Hts10Quantities, q => facts.Item(q, Quantity));
        facts.Object("metalWeightPercent", tariff.MetalWeightPercent, Metals);
        facts.Object("metalValue", tariff.MetalValue, Metals);
        facts.Number("usMetalWeightPercent", tariff.UsMetalWeightPercent);
        facts.Number("usContentValue", tariff.UsContentValue);
        facts.Text("commerceApproval", tariff.CommerceApproval);
        facts.Text("vehiclePart", tariff.VehiclePart);
        facts.Flag("meets232SemiconductorParameters", tariff.Meets232SemiconductorParameters);
        facts.Flag("civilAircraft", tariff.CivilAircraft);
        facts.Flag("pharmaceuticalUse", tariff.PharmaceuticalUse);
        facts.Text("exclusionHeading", tariff.ExclusionHeading);
        facts.Object("chapter98", tariff.Chapter98, Chapter98);
        facts.Object("quota", tariff.Quota, Quota);
        facts.Text("textilePreferenceLevel", tariff.TextilePreferenceLevel);
        facts.Text("foreignTradeZoneStatus", tariff.ForeignTradeZoneStatus);
        facts.Flag("drawback", tariff.Drawback);
        facts.Flag("transshipmentFinding", tariff.TransshipmentFinding);
        facts.List("adcvd", tariff.Adcvd, c => facts.Item(c, Case));
        facts.Text("transportMode", tariff.TransportMode);
        facts.Text("entry", tariff.Entry);
    }

    private void Quantity(UnitQuantity quantity)
    {
        facts.Text("unit", quantity.Unit);
        facts.Number("quantity", quantity.Quantity);
    }

    private void Metals(MetalShares shares)
    {
        facts.Number("steel", shares.Steel);
        facts.Number("aluminum", shares.Aluminum);
        facts.Number("copper", shares.Copper);
    }

    private void Chapter98(Chapter98Claim claim)
    {
        facts.Text("heading", claim.Heading);
        facts.Number("usComponentsValue", claim.UsComponentsValue);
        facts.Number("processingValue", claim.ProcessingValue);
    }

    private void Quota(QuotaClaim quota)
    {
        facts.Text("status", quota.Status);
        facts.Text("heading", quota.Heading);
    }

    private void Case(AntidumpingCase duty)
    {
        facts.Text("case", duty.Case);
        facts.Number("percent", duty.Percent);
    }
}
