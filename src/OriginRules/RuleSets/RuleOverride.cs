using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>A pattern that a rule set changes in the product rules it inherits.</summary>
internal sealed record RuleOverride
{
    private static readonly RegionalValueContentRequirement Nothing = new() { TransactionValue = 0, NetCost = 0 };

    /// <summary>The goods whose rules change.</summary>
    public required ImmutableArray<HsRange> Goods { get; init; }

    /// <summary>The regional value content an alternative must ask, exactly; null for any.</summary>
    public RegionalValueContentRequirement? WhereRvc { get; init; }

    /// <summary>What it asks instead.</summary>
    public RegionalValueContentRequirement? Rvc { get; init; }

    /// <summary>What every alternative asks at least.</summary>
    public RegionalValueContentRequirement? AddRvc { get; init; }

    public string? Cite { get; init; }

    /// <summary>How messages name it.</summary>
    public required string Place { get; init; }

    public static RuleOverride Read(JsonObjectView view)
    {
        JsonObjectView where = view.Object("where");
        var change = new RuleOverride
        {
            Goods = [.. view.Ranges("chapters"), .. view.Ranges("codes")],
            WhereRvc = RuleAlternativeReader.RegionalValueContent(where.Object("rvc")),
            Rvc = RuleAlternativeReader.RegionalValueContent(view.Object("rvc")),
            AddRvc = RuleAlternativeReader.RegionalValueContent(view.Object("addRvc")),
            Cite = view.String("cite"),
            Place = view.Place,
        };
        where.End();
        view.String("basis");
        view.End();
        if (change.Goods.IsEmpty)
        {
            view.Problems.Add(view.File, view.Line, view.Place, null, "\"chapters\" or \"codes\"");
        }

        if ((change.WhereRvc is null) != (change.Rvc is null) || (change.Rvc is null) == (change.AddRvc is null))
        {
            view.Problems.Add(view.File, view.Line, view.Place, null, "either \"where\" with \"rvc\", or \"addRvc\"");
        }

        return change;
    }

    /// <summary>The rules after the change; only goods that it names change, so a wider rule is split.</summary>
    public IEnumerable<ProductRule> Apply(IEnumerable<ProductRule> rules, string ruleSetId)
    {
        foreach (ProductRule rule in rules)
        {
            ImmutableArray<HsRange> changed = CodeCut.Common(rule.For, Goods);
            if (changed.IsEmpty || !rule.AnyOf.Any(Changes))
            {
                yield return rule;
                continue;
            }

            ImmutableArray<HsRange> kept = CodeCut.Without(rule.For, Goods);
            if (!kept.IsEmpty)
            {
                yield return rule with { For = kept };
            }

            yield return rule with
            {
                For = changed,
                AnyOf = [.. rule.AnyOf.Select(a => Changes(a) ? a with { Rvc = Changed(a.Rvc), PhasedInFrom = a.Rvc ?? Nothing } : a)],
                Cite = Cite is null ? rule.Cite : $"{rule.Cite}; {Cite}",
                RuleSetId = ruleSetId,
            };
        }
    }

    private bool Changes(RuleAlternative alternative) => AddRvc is not null ? Changed(alternative.Rvc) != alternative.Rvc : alternative.Rvc == WhereRvc;

    private RegionalValueContentRequirement Changed(RegionalValueContentRequirement? asked) =>
        Rvc ?? (asked is null
            ? AddRvc!
            : new RegionalValueContentRequirement { TransactionValue = Greater(asked.TransactionValue, AddRvc!.TransactionValue), NetCost = Greater(asked.NetCost, AddRvc.NetCost) });

    // A method that the printed rule does not allow stays closed.
    private static decimal? Greater(decimal? asked, decimal? added) => asked < added ? added : asked;
}
