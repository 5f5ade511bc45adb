using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Runs the provisions a rule set names over one good, in strata: agreement and parties, conduct, criteria A, C, B, D.</summary>
/// <remarks>GN 11; 19 CFR 182 App. A s. 3 to 11. The first criterion that holds is reported, the others beside it.</remarks>
internal static class OriginDeterminer
{
    public const string NotProducedInTerritory = "notProducedInTerritory";

    public static ExaminedCase Examine(OriginCase @case) => new ArticleSequence(@case).Complete();

    public static (string Step, string Words)? OutsideTheParties(OriginCase @case)
    {
        GoodFacts good = @case.Good;
        if (good.ProductionCountry is { } produced && !@case.IsParty(produced))
        {
            return (ArticleIds.NotAParty, $"it was produced in {produced}, which is not a party");
        }

        if ((good.ExportCountry ?? good.ProductionCountry) is { } exported && !@case.IsParty(exported))
        {
            return (ArticleIds.NotAParty, $"it was exported from {exported}, which is not a party");
        }

        if (!@case.IsParty(good.ImportCountry))
        {
            return (ArticleIds.NotAParty, $"it is imported into {good.ImportCountry}, which is not a party");
        }

        return good.ProducedInTerritory == false && good.WhollyObtained != true
            ? (NotProducedInTerritory, "nothing was done to it in the territory of the parties")
            : null;
    }

    /// <summary>A good made only of what is wholly obtained is wholly obtained itself (s. 3(1)(k)); its packaging for retail sale is disregarded (s. 8(14)(b)).</summary>
    public static bool IsOfWhollyObtainedMaterials(Materials materials)
    {
        bool any = false;
        foreach (Material material in materials)
        {
            Component line = material.Line;
            if (line.Role == ComponentRole.RetailPackaging)
            {
                continue;
            }

            any = true;
            if (line.Role != ComponentRole.Indirect
                && !(material.Originating.Value == Ternary.Yes && (line.WhollyObtained == true || line.Criterion == "A"))
                && !(IntermediateMaterials.IsSelfProduced(line) && IsOfWhollyObtainedMaterials(material.Inputs)))
            {
                return false;
            }
        }

        return any;
    }

    /// <summary>Of a self-produced material that is not designated, the materials in it are what the good is made from.</summary>
    public static Test AllOriginate(Materials materials)
    {
        Test all = Test.Yes;
        foreach (Material material in materials)
        {
            all = all.And(material.ValueOfInputs && !(material.IsDesignated && material.Originating.Value == Ternary.Unknown) ? AllOriginate(material.Inputs) : material.Originating);
            if (all.Value == Ternary.No)
            {
                break;
            }
        }

        return all;
    }
}
