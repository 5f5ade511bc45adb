using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What a person must see of a determination.</summary>
internal static class OriginFlags
{
    private const string Low = "low";

    public static ImmutableArray<Flag> Of(ExaminedCase examined)
    {
        if (examined.Refused)
        {
            return [];
        }

        ImmutableArray<Flag> flags = [];
        OriginCase @case = examined.Case;
        RuleAttempt? shown = ShownAttempt.Of(examined.ProductRule);
        if (shown?.Rule is { Confidence: Low } doubtful)
        {
            flags = flags.Add(Warning("LAW-UNVERIFIED", $"Product rule {doubtful.Id} rests on a source of low confidence; confirm it before relying on the answer.", doubtful.Cite));
        }

        if (shown?.Part is { Table: { } table, Doubtful: { } figure })
        {
            flags = flags.Add(Warning("LAW-UNVERIFIED", $"The {figure.Value} percent of Table {table.Id} rests on a source of low confidence on {@case.Day:yyyy-MM-dd}; confirm it before relying on the answer.", figure.Cite));
        }

        if (examined.ProductRule is { Rules.Count: 0 })
        {
            flags = flags.Add(Warning("PRODUCT-RULE-NONE", $"No product rule in force names {@case.Code.ToDottedString()}; state hs2012 if the good is classified elsewhere in that nomenclature."));
        }

        if (examined.Deemed is { } deemed)
        {
            if (examined.Status == OriginStatus.Originating && @case.Good is { ProducedInTerritory: false })
            {
                flags = flags.Add(Warning("DEEMED-WITHOUT-PRODUCTION", "The good is deemed to originate although nothing was done to it in the territory of the parties; marking and trade-remedy origin are other questions.", deemed.Cite));
            }

            if (deemed.Confidence == Low)
            {
                flags = flags.Add(Warning("LAW-UNVERIFIED", $"The list of goods deemed to originate is of low confidence for {@case.Good.Hts.ToDottedString()}.", deemed.Cite));
            }
        }

        return @case.RuleSet.Lineage.Length > 1 && Unnamed(@case) is { } unnamed
            ? flags.Add(Warning("CERTIFICATION-UNNAMED", $"The line states that it originates without naming a rule set; it is taken at its word under {@case.RuleSet.Id}. State originatingUnder: a certification under another agreement is no evidence here.") with { Path = unnamed.Path, Missing = [unnamed.Path + ".originatingUnder"] })
            : flags;
    }

    /// <summary>The first line that is taken at its word.</summary>
    private static Material? Unnamed(OriginCase @case)
    {
        foreach (Material material in @case.Materials)
        {
            if (material.Line is { Originating: true, OriginatingUnder: null } && material.Originating.Value == Ternary.Yes)
            {
                return material;
            }
        }

        return null;
    }

    private static Flag Warning(string code, string message, string? cite = null) => new() { Code = code, Severity = FlagSeverity.Warning, Message = message, Cite = cite };
}
