using System.Collections.Immutable;
using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace OriginRules.NRules;

/// <summary>The provisions as NRules rules: one a stratum, each with the single pattern of a <see cref="Case"/>, in order by priority.</summary>
internal static class ArticleRules
{
    private const string Tag = "OriginRules.Article";
    private const string Conclusion = "conclusion";

    private static readonly ImmutableArray<int> Priorities =
    [
        Strata.Agreement, Strata.Parties, Strata.Transit, Strata.NonQualifyingOperations, Strata.DeemedOriginating, Strata.WhollyObtained,
        Strata.ExclusivelyOriginatingMaterials, Strata.ProductRule, Strata.ProcessRules, Strata.UnassembledGoodsAndParts,
    ];

    /// <param name="matched">The types of facts that a company's own rules match: a finding or evaluation nobody asks for is not inserted.</param>
    public static IEnumerable<IRuleDefinition> Build(MatchedTypes matched)
    {
        bool findings = matched.Contains<ArticleFinding>();
        bool evaluations = matched.Contains<Evaluation>();
        return
        [
            .. ArticleRun.Articles.Zip(Priorities, (article, priority) => Rule(article, priority, (context, @case) => Run(context, @case, article, findings))),
            Rule(Conclusion, Strata.Conclusion, (context, @case) => Conclude(context, @case, evaluations)),
        ];
    }

    public static bool Is(IRuleDefinition rule) => rule.Tags.Count == 1 && rule.Tags[0] == Tag;

    private static IRuleDefinition Rule(string article, int priority, Expression<Action<IContext, Case>> action)
    {
        var builder = new RuleBuilder();
        builder.Name(article);
        builder.Priority(priority);
        builder.Repeatability(RuleRepeatability.NonRepeatable);
        builder.Tag(Tag);
        builder.LeftHandSide().Pattern(typeof(Case), action.Parameters[1].Name!);
        builder.RightHandSide().Action(action);
        return builder.Build();
    }

    private static void Run(IContext context, Case @case, string article, bool insert)
    {
        if (@case.Run(article) is not { } finding)
        {
            return;
        }

        @case.Log.Fired(finding.Article, @case.Good.Id, FactWords.Outcome(finding.Holds));
        if (insert)
        {
            context.Insert(finding);
        }
    }

    private static void Conclude(IContext context, Case @case, bool insert)
    {
        if (@case.Conclude() is not { } evaluation)
        {
            return;
        }

        @case.Log.Fired(Conclusion, @case.Good.Id, null);
        if (insert)
        {
            context.Insert(evaluation);
        }
    }
}
