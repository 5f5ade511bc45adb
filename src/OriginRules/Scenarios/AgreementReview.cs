using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Lays the conditions of an agreement over the determination of origin: whether the preference is granted, and what goods of the agreement pay.</summary>
/// <remarks>A violation denies the preference; it never changes the determination.</remarks>
internal static class AgreementReview
{
    private static readonly ImmutableArray<string> StepsOutsideTheAgreement = [ArticleIds.NotAParty, ArticleIds.NoAgreement, ArticleIds.NotInForce];

    /// <exception cref="RuleSetException">The terms name a parameter that has no value on the day.</exception>
    public static AgreementOutcome Review(FinishedGood good, RuleSet ruleSet, DateOnly day, OriginDetermination origin, ContentTrace content, EvaluationSettings settings)
    {
        bool covered = !StepsOutsideTheAgreement.Contains(origin.Step, StringComparer.Ordinal);
        var asked = new AgreementCase(good, ruleSet, day, content, settings);
        List<Flag>? raised = null;
        ImmutableArray<Flag> violations = [];
        if (AgreementFlags.MayBeViolated(asked, covered))
        {
            using PartsOfBill.Loan loan = PartsOfBill.Of(good);
            AgreementFlags.Raise(asked, covered, loan.Parts, raised = []);
            violations = [.. raised.Where(f => f.Severity == FlagSeverity.Violation)];
        }

        PreferenceStatus status = !covered ? PreferenceStatus.NotAvailable
            : !violations.IsEmpty || origin.Status == OriginStatus.NonOriginating ? PreferenceStatus.Denied
            : origin.Status == OriginStatus.Undetermined || !origin.Claimable ? PreferenceStatus.NotClaimed
            : PreferenceStatus.Granted;
        var terms = new AgreementTermsBuilder(good, ruleSet, day, content);
        ImmutableArray<RangeDependency> open = !covered ? [] : violations.IsEmpty ? OpenConditions(good, ruleSet, day, content) : OpenLevy(good, ruleSet, day, content);
        AgreementTariffTerms outcome = violations.IsEmpty && open.IsEmpty ? terms.Build(status, origin) : terms.Build(status, Reasons(status, origin, violations, open));
        AgreementTariffTerms? alternative = null;
        if (!open.IsEmpty)
        {
            AgreementTariffTerms denied = terms.Build(PreferenceStatus.Denied, outcome.Reasons);
            alternative = terms.WithLevy(denied, violations.IsEmpty ? CountedIfBroken(good, ruleSet, day, content) : content.CountedAtMostOfKnownOrigin + CountedContent.Presumed(ruleSet, day, content));
        }

        if (!violations.IsEmpty)
        {
            outcome = terms.WithLevy(outcome, CountedContent.Of(ruleSet, day, content));
        }

        return new AgreementOutcome
        {
            Case = asked,
            Raised = raised,
            Terms = outcome,
            AlternativeTerms = alternative,
            OpenFacts = open,
            WithoutPreference = status == PreferenceStatus.Granted ? terms.Build(PreferenceStatus.NotClaimed, []) : null,
        };
    }

    /// <summary>The facts that would tell whether a condition is broken.</summary>
    private static ImmutableArray<RangeDependency> OpenConditions(FinishedGood good, RuleSet ruleSet, DateOnly day, ContentTrace content)
    {
        ImmutableArray<RangeDependency> cap = ContentCapFlags.OpenFacts(good, ruleSet, day, content);
        ImmutableArray<RangeDependency> components = CriticalComponentFlags.OpenFacts(good, ruleSet.ChinaContent, day);
        ImmutableArray<RangeDependency> metal = MeltAndPourFlags.OpenFacts(good, ruleSet, day);
        return cap.IsEmpty && components.IsEmpty && metal.IsEmpty
            ? []
            : [.. cap.Concat(components).Concat(metal).DistinctBy(f => f.Fact, StringComparer.Ordinal).OrderBy(f => f.Fact, StringComparer.Ordinal)];
    }

    /// <summary>The most a levy could be on if the open facts break a condition: a critical component of unknown origin is then covered content too.</summary>
    private static decimal? CountedIfBroken(FinishedGood good, RuleSet ruleSet, DateOnly day, ContentTrace content)
    {
        decimal? counted = content.CountedAtMostOfKnownOrigin + CriticalComponentFlags.ValueOfUnknownOrigin(good, ruleSet.ChinaContent, day);
        return counted is null || counted > content.CountedAtMost ? content.CountedAtMost : counted;
    }

    /// <summary>The facts that would tell how much content a levy is on.</summary>
    private static ImmutableArray<RangeDependency> OpenLevy(FinishedGood good, RuleSet ruleSet, DateOnly day, ContentTrace content) =>
        ruleSet.Preference.ChinaLevy is not { } levy || TransshipmentFlags.IsFound(good) || content.CountedAtMostOfKnownOrigin == content.CountedAtLeast
            ? []
            : ContentFlags.CountedFacts(content, $"the levy is on {Figures.Money(CountedContent.Of(ruleSet, day, content), good)}", $"the levy is on {(content.CountedAtMostOfKnownOrigin is { } most ? Figures.Money(most + CountedContent.Presumed(ruleSet, day, content), good) : "more")}", levy.Cite);

    private static ImmutableArray<string> Reasons(PreferenceStatus status, OriginDetermination origin, ImmutableArray<Flag> violations, ImmutableArray<RangeDependency> open)
    {
        ImmutableArray<string>.Builder reasons = ImmutableArray.CreateBuilder<string>();
        if (AgreementTermsBuilder.Reason(status, origin.Status, origin.Step) is { } ofOrigin)
        {
            reasons.Add(ofOrigin);
        }
        else if (status == PreferenceStatus.Granted && !open.IsEmpty)
        {
            reasons.Add($"It is denied if a condition turns out to be broken: state {string.Join(", ", open.Select(f => f.Fact))}.");
        }

        foreach (Flag violation in violations)
        {
            reasons.Add($"{violation.Code}: {violation.Message}");
        }

        return reasons.ToImmutable();
    }
}
