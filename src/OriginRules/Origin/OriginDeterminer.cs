using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Runs the provisions a rule set names over one good, in strata: agreement and parties, conduct, criteria A, C, B, D.</summary>
/// <remarks>GN 11; 19 CFR 182 App. A s. 3 to 11. The first criterion that holds is reported, the others beside it.</remarks>
internal static class OriginDeterminer
{
    private const string Deemed = "deemed";
    public const string NotProducedInTerritory = "notProducedInTerritory";

    public static ExaminedCase Examine(OriginCase @case)
    {
        if (@case.Applies(ArticleIds.NoAgreement))
        {
            return Refused(@case, ArticleIds.NoAgreement, "no agreement applies", withContent: false);
        }

        if (!@case.RuleSet.InForce.Contains(@case.Day))
        {
            return Refused(@case, ArticleIds.NotInForce, $"the agreement is not in force on {@case.Day:yyyy-MM-dd}", withContent: false);
        }

        @case.Materials = MaterialList.Of(@case);
        DeemedOriginatingGood? deemed = DeemedOriginatingGoods.Find(@case);
        return deemed is null && OutsideTheParties(@case) is { } refusal
            ? Refused(@case, refusal.Step, refusal.Words, withContent: true)
            : ByCriteria(@case, deemed);
    }

    private static (string Step, string Words)? OutsideTheParties(OriginCase @case)
    {
        FinishedGood good = @case.Good;
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

    private static ExaminedCase ByCriteria(OriginCase @case, DeemedOriginatingGood? deemed)
    {
        FinishedGood good = @case.Good;
        Test territory = good.ProductionCountry is { } country ? Test.Of(@case.IsParty(country) && good.ProducedInTerritory != false)
            : good.ProducedInTerritory is { } there ? Test.Of(there)
            : Test.Unknown(@case.Path, "productionCountry", "a good originates only when it was produced in the territory of a party");
        Test conduct = TransitThroughNonParties.Of(@case);
        Test qualifying = @case.Applies(ArticleIds.NonQualifyingOperations) ? Test.Of(good.NonQualifyingOperation != true) : Test.Yes;
        VehicleCategory? vehicle = Vehicles.CategoryOf(@case);
        Test common = territory.And(conduct);
        // Dilution and the like are no production: they take nothing from what is wholly obtained, only originating, or deemed to originate.
        Test produced = common.And(qualifying);

        Test obtained = @case.Applies(ArticleIds.WhollyObtained) ? Test.Of(good.WhollyObtained == true || IsOfWhollyObtainedMaterials(@case.Materials)) : Test.No;
        bool bill = !@case.Materials.IsEmpty;
        Test onlyOriginating = bill && @case.Applies(ArticleIds.ExclusivelyOriginatingMaterials)
            ? AllOriginate(@case.Materials)
            : Test.No;
        if (vehicle is not null && onlyOriginating.Value != Ternary.No)
        {
            onlyOriginating = onlyOriginating.And(@case.Work.Requirements(@case, vehicle));
        }

        Test distinct = ProcessRules.MoreThanSeparation(@case);
        Test? processes = ProcessRules.Of(@case);
        Test byProcess = processes ?? Test.No;
        ProductRules.Outcome? rule = bill && @case.Applies(ArticleIds.ProductRule) ? ProductRules.Of(@case) : null;
        Test byRule = RetailSets.Is(@case) ? RetailSets.Of(@case)
            : rule?.Test.And(distinct)
            ?? (bill || obtained.Value == Ternary.Yes ? Test.No : Test.Unknown(@case.Path, "components", "the product rule tests the materials, and none is stated"));
        UnassembledGoodsAndParts.Outcome? unassembled = rule is null || byRule.Value == Ternary.Yes || RetailSets.Is(@case) ? null : UnassembledGoodsAndParts.Of(@case, rule.Attempts);
        Test byParts = unassembled?.Test ?? Test.No;
        Test byList = deemed is null ? Test.No : DeemedOriginatingGoods.Is(@case, deemed);

        List<ExaminedCase.Step> steps = @case.Work.Steps;
        steps.Add(new(ArticleIds.Transit, conduct, "transit through countries that are not parties"));
        steps.Add(new(ArticleIds.NonQualifyingOperations, qualifying, "operations that confer no origin"));
        steps.Add(new(ArticleIds.DeemedOriginating, byList, "goods deemed to originate", Deemed));
        steps.Add(new(ArticleIds.WhollyObtained, obtained.And(common), "wholly obtained or produced", "A"));
        steps.Add(new(ArticleIds.ExclusivelyOriginatingMaterials, onlyOriginating.And(common), "made only of originating materials", "C"));
        steps.Add(new(RetailSets.Is(@case) ? ArticleIds.Sets : ArticleIds.ProductRule, byRule.And(produced), "product-specific rule", "B"));
        if (distinct.Value == Ternary.No)
        {
            steps.Add(new(ArticleIds.SeparationProhibition, distinct, "more than the separation of a man-made mixture"));
        }

        if (processes is not null)
        {
            steps.Add(new(ArticleIds.ProcessRules, byProcess.And(produced), "processes that confer origin", "B"));
        }

        steps.Add(new(ArticleIds.UnassembledGoodsAndParts, byParts.And(produced), "unassembled goods and parts", "D"));
        return new ExaminedCase
        {
            Case = @case,
            Answer = obtained.Or(onlyOriginating).And(common).Or(byRule.Or(byProcess).Or(byParts).And(produced)).Or(byList.And(conduct)),
            Steps = steps,
            ProductRule = rule,
            Unassembled = unassembled,
            Deemed = deemed,
        };
    }

    /// <summary>A good made only of what is wholly obtained is wholly obtained itself (s. 3(1)(k)); its packaging for retail sale is disregarded (s. 8(14)(b)).</summary>
    private static bool IsOfWhollyObtainedMaterials(Materials materials)
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
    private static Test AllOriginate(Materials materials)
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

    private static ExaminedCase Refused(OriginCase @case, string step, string words, bool withContent)
    {
        @case.Work.Steps.Add(new(step, Test.No, words));
        return new ExaminedCase { Case = @case, Answer = Test.No, Steps = @case.Work.Steps, Refused = true, RefusedWithContent = withContent };
    }
}
