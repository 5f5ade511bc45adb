using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>The reasons of an origin determination in short words.</summary>
internal static class OriginReasons
{
    private const int ListedAtMost = 2;

    public static List<string> Of(Evaluation evaluation)
    {
        OriginDetermination origin = evaluation.Origin;
        var reasons = new List<string>();
        if (WithoutTest(evaluation) is { } step)
        {
            reasons.Add(step);
            return reasons;
        }

        if (Provision(origin) is { } provision)
        {
            reasons.Add(provision);
            if (origin.Status != OriginStatus.Undetermined)
            {
                return reasons;
            }
        }
        else if (origin.ProductRule is { } rule)
        {
            reasons.Add(rule.Alternative is { } alternative ? $"rule {rule.Id}, alternative {Figures.Exactly(alternative)}" : $"rule {rule.Id}");
        }
        else
        {
            reasons.Add(Spaced(origin.Step));
        }

        switch (origin.Status)
        {
            case OriginStatus.Originating:
                Holds(origin, reasons);
                break;
            case OriginStatus.NonOriginating:
                Fails(origin, reasons);
                break;
            default:
                reasons.Add("turns on " + Listed([.. origin.Missing.OrderByDescending(m => m.WouldDecide)], m => m.Path.Length == 0 ? m.Fact : $"{m.Path}.{m.Fact}"));
                break;
        }

        return reasons;
    }

    private static string? WithoutTest(Evaluation evaluation) => evaluation.Origin.Step switch
    {
        ArticleIds.NotAParty => $"{Route(evaluation.Good)} is outside the agreement",
        ArticleIds.NoAgreement => "no agreement",
        ArticleIds.NotInForce => $"the rule set is not in force on {JsonWords.Day(evaluation.AsOf)}",
        _ => null,
    };

    /// <summary>What decided where it was not the product rule.</summary>
    private static string? Provision(OriginDetermination origin) => (origin.Step, origin.Status) switch
    {
        (ArticleIds.WhollyObtained, _) => "wholly obtained or produced in the territory",
        (ArticleIds.ExclusivelyOriginatingMaterials, _) => "every material originates",
        (ArticleIds.DeemedOriginating, _) => "on the list of goods deemed to originate",
        (ArticleIds.ProcessRules, _) => "a process carried out in the territory confers origin",
        (ArticleIds.Sets, OriginStatus.Originating) => "a set whose goods originate, but for a tolerated share",
        (ArticleIds.Sets, OriginStatus.NonOriginating) => "a set with more than the tolerated share of goods that do not originate",
        (ArticleIds.Sets, _) => "a set",
        (ArticleIds.UnassembledGoodsAndParts, _) => "unassembled, or classified with its parts, " + string.Join("; ", origin.RegionalValueContent.Where(r => r.Met == true).Select(Content)),
        (ArticleIds.Transit, OriginStatus.NonOriginating) => "it left the territory without customs control or was produced further",
        (ArticleIds.Transit, _) => "transit outside the territory",
        (ArticleIds.NonQualifyingOperations, _) => "the operation confers no origin",
        (ArticleIds.SeparationProhibition, _) => "the separation of a man-made mixture confers no origin",
        (OriginDeterminer.NotProducedInTerritory, _) => "nothing was done to it in the territory of the parties",
        _ => null,
    };

    private static string Route(FinishedGood good)
    {
        string production = good.ProductionCountry?.Code ?? "an unknown country";
        string export = good.ExportCountry?.Code ?? production;
        return production == export ? production : $"production in {production}, export from {export}";
    }

    private static void Holds(OriginDetermination origin, List<string> reasons)
    {
        if (origin is { DeMinimis: { Applied: true, Percent: { } percent, Limit: { } limit } })
        {
            reasons.Add($"{Figures.Percent(percent)}% does not shift, within de minimis {Figures.Exactly(limit)}%");
        }
        else if (origin.TariffShift is { Met: true, Failing.IsEmpty: true })
        {
            reasons.Add("every non-originating material shifts");
        }

        reasons.AddRange(origin.RegionalValueContent.Where(r => r.Met == true).Select(Content));
    }

    private static void Fails(OriginDetermination origin, List<string> reasons)
    {
        if (origin.TariffShift is { Failing: { IsEmpty: false } failing })
        {
            reasons.Add("no shift for " + Listed(failing, f => f.Hs is null ? f.Path : $"{f.Path} ({f.Hs})"));
        }

        if (origin.DeMinimis is { Applied: false, Percent: { } percent, Limit: { } limit } && percent > limit)
        {
            reasons.Add($"{Figures.Percent(percent)}% over de minimis {Figures.Exactly(limit)}%");
        }

        reasons.AddRange(origin.RegionalValueContent.Where(r => r.Met == false).Select(Content));
    }

    private static string Content(RegionalValueContentResult content) =>
        $"RVC by {Spaced(content.Method)} {Figures.Percent(content.Percent)}%" + (content.Threshold is { } threshold ? $" of {Figures.Exactly(threshold)}%" : "");

    private static string Listed<T>(ImmutableArray<T> items, Func<T, string> name)
    {
        string listed = string.Join(", ", items.Take(ListedAtMost).Select(name));
        return items.Length > ListedAtMost ? $"{listed} and {Figures.Exactly(items.Length - ListedAtMost)} more" : listed;
    }

    /// <summary>An id in words: <c>netCost</c> as <c>net cost</c>.</summary>
    private static string Spaced(string id) => string.Concat(id.Select(c => char.IsAsciiLetterUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
