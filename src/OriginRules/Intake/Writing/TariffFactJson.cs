namespace OriginRules;

/// <summary>Writes the facts that only the duty computation asks about.</summary>
internal sealed class TariffFactJson(FactWriter facts)
{
    public void Write(TariffFacts tariff)
    {
        facts.List("hts10Quantities"u8, tariff.Hts10Quantities, q => facts.Item(q, Quantity));
        facts.Object("metalWeightPercent"u8, tariff.MetalWeightPercent, Metals);
        facts.Object("metalValue"u8, tariff.MetalValue, Metals);
        facts.Number("usMetalWeightPercent"u8, tariff.UsMetalWeightPercent);
        facts.Number("usContentValue"u8, tariff.UsContentValue);
        facts.Text("commerceApproval"u8, tariff.CommerceApproval);
        facts.Text("vehiclePart"u8, tariff.VehiclePart);
        facts.Flag("meets232SemiconductorParameters"u8, tariff.Meets232SemiconductorParameters);
        facts.Flag("civilAircraft"u8, tariff.CivilAircraft);
        facts.Flag("pharmaceuticalUse"u8, tariff.PharmaceuticalUse);
        facts.Text("exclusionHeading"u8, tariff.ExclusionHeading);
        facts.Object("chapter98"u8, tariff.Chapter98, Chapter98);
        facts.Object("quota"u8, tariff.Quota, Quota);
        facts.Text("textilePreferenceLevel"u8, tariff.TextilePreferenceLevel);
        facts.Text("foreignTradeZoneStatus"u8, tariff.ForeignTradeZoneStatus);
        facts.Flag("drawback"u8, tariff.Drawback);
        facts.Flag("transshipmentFinding"u8, tariff.TransshipmentFinding);
        facts.List("adcvd"u8, tariff.Adcvd, c => facts.Item(c, Case));
        facts.Text("transportMode"u8, tariff.TransportMode);
        facts.Text("entry"u8, tariff.Entry);
    }

    private void Quantity(UnitQuantity quantity)
    {
        facts.Text("unit"u8, quantity.Unit);
        facts.Number("quantity"u8, quantity.Quantity);
    }

    private void Metals(MetalShares shares)
    {
        facts.Number("steel"u8, shares.Steel);
        facts.Number("aluminum"u8, shares.Aluminum);
        facts.Number("copper"u8, shares.Copper);
    }

    private void Chapter98(Chapter98Claim claim)
    {
        facts.Text("heading"u8, claim.Heading);
        facts.Number("usComponentsValue"u8, claim.UsComponentsValue);
        facts.Number("processingValue"u8, claim.ProcessingValue);
    }

    private void Quota(QuotaClaim quota)
    {
        facts.Text("status"u8, quota.Status);
        facts.Text("heading"u8, quota.Heading);
    }

    private void Case(AntidumpingCase duty)
    {
        facts.Text("case"u8, duty.Case);
        facts.Number("percent"u8, duty.Percent);
    }
}
