using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Runs the provisions a rule set names over one good, in strata: agreement and parties, conduct, criteria A, C, B, D.</summary>
/// <remarks>GN 11; 19 CFR 182 App. A s. 3 to 11. The first criterion that holds is reported, the others beside it.</remarks>
internal static class OriginDeterminer
{
    public const string NotProducedInTerritory = "notProducedInTerritory";

    public static OriginDetermination Determine(OriginCase @case) => Examine(@case).Determination;

    public static OriginExamination Examine(OriginCase @case) => new ArticleSequence(@case).Complete();

    public static (string Step, string Words)? OutsideTheParties(OriginCase @case)
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

    /// <summary>A good made only of what is wholly obtained is wholly obtained itself (s. 3(1)(k)); its packaging for retail sale is disregarded (s. 8(14)(b)).</summary>
    public static bool IsOfWhollyObtainedMaterials(ImmutableArray<Material> materials)
    {
        Material[] tested = [.. materials.Where(m => m.Line.Role != ComponentRole.RetailPackaging)];
        return tested.Length > 0 && Array.TrueForAll(tested, m => m.Line.Role == ComponentRole.Indirect
            || (m.Originating.Value == Ternary.Yes && (m.Line.WhollyObtained == true || m.Line.Criterion == "A"))
            || (IntermediateMaterials.IsSelfProduced(m.Line) && IsOfWhollyObtainedMaterials(m.Inputs)));
    }

    /// <summary>Of a self-produced material that is not designated, the materials in it are what the good is made from.</summary>
    public static Test AllOriginate(ImmutableArray<Material> materials) =>
        materials.Aggregate(Test.Yes, (all, m) => all.And(m.ValueOfInputs && !(m.IsDesignated && m.Originating.Value == Ternary.Unknown) ? AllOriginate(m.Inputs) : m.Originating));

    public static OriginExamination Refused(OriginCase @case, string step, string words, bool withContent) => new()
    {
        Case = @case,
        Determination = new OriginDetermination
        {
            Status = OriginStatus.NonOriginating,
            Claimable = false,
            Step = step,
            RegionalValueContent = withContent ? RegionalValueContent.Report(@case) : [],
        },
        Steps = [new(step, Test.No, words)],
    };
}
