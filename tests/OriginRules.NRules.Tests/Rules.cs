using NRules.Fluent.Dsl;
using NRules.RuleModel;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules.NRules.Tests;

/// <summary>Flags every line.</summary>
internal sealed class EveryLine : Rule
{
    public override void Define()
    {
        BillLine line = null!;
        When().Match(() => line);
        Then().Do(c => c.Insert(Given.Flag("ACME-LINE", line.Path)));
    }
}

/// <summary>Counts the components that match.</summary>
internal sealed class CountComponents : Rule
{
    public override void Define()
    {
        IEnumerable<Component> chinese = null!;
        When().Query(() => chinese, q => q.Match<Component>(x => x.OriginCountry != null && x.OriginCountry.Value.Code == "CN").Collect().Where(x => x.Any()));
        Then().Do(c => c.Insert(Given.Flag($"ACME-CN-{chinese.Count()}")));
    }
}

/// <summary>Joins every type of fact that an evaluation has.</summary>
internal sealed class AllFacts : Rule
{
    public override void Define()
    {
        Evaluation evaluation = null!;
        FinishedGood good = null!;
        OriginDetermination origin = null!;
        ChineseContent content = null!;
        ContentBreakdown trace = null!;
        TariffTreatment tariff = null!;
        CountryOfOriginFindings countries = null!;
        When().Match(() => evaluation).Match(() => good).Match(() => origin).Match(() => content).Match(() => trace).Match(() => tariff).Match(() => countries, x => x == evaluation.CountryOfOrigin);
        Then().Do(c => c.Insert(Given.Flag(ReferenceEquals(evaluation.Tariff, tariff) && ReferenceEquals(evaluation.Origin, origin) && trace.Root.Path.Length == 0 && content.Value != null ? $"ACME-ALL-{good.Id}" : "ACME-OTHER")));
    }
}

/// <summary>A fact of a company's own.</summary>
internal sealed record Suspicion(string Good);

/// <summary>Suspects every good whose flags hold a code, through a fact of its own.</summary>
internal sealed class Suspect : Rule
{
    public override void Define()
    {
        FinishedGood good = null!;
        When().Match(() => good).Exists<Flag>(f => f.Code.StartsWith("CN-CONTENT"));
        Then().Do(c => c.Insert(new Suspicion(good.Id)));
    }
}

/// <summary>Raises a flag for a suspicion that stays only as long as the suspicion does.</summary>
internal sealed class Suspected : Rule
{
    public override void Define()
    {
        Suspicion suspicion = null!;
        When().Match(() => suspicion);
        Then().Yield(c => Given.Flag("ACME-SUSPECT"));
    }
}

/// <summary>Clears a suspicion.</summary>
[Priority(-1)]
internal sealed class Cleared : Rule
{
    public override void Define()
    {
        Suspicion suspicion = null!;
        When().Match(() => suspicion);
        Then().Do(c => c.Retract(suspicion));
    }
}

/// <summary>Throws when it fires.</summary>
[Name("throws when it fires")]
internal sealed class ThrowsInAction : Rule
{
    public override void Define()
    {
        Evaluation evaluation = null!;
        When().Match(() => evaluation);
        Then().Do(c => Throw(evaluation.FinishedGood));
    }

    private static void Throw(string good) => throw new InvalidOperationException($"no table for {good}.");
}

/// <summary>Throws while it is matched.</summary>
[Name("throws while it is matched")]
internal sealed class ThrowsInCondition : Rule
{
    public override void Define()
    {
        Evaluation evaluation = null!;
        When().Match(() => evaluation, e => e.Good.Components[1000].Id == "X");
        Then().Do(c => c.Insert(Given.Flag("ACME-NEVER")));
    }
}

/// <summary>Sets itself off for ever.</summary>
internal sealed class ForEver : Rule
{
    public override void Define()
    {
        Evaluation evaluation = null!;
        When().Match(() => evaluation, e => e.FinishedGood == "S02");
        Then().Do(c => c.Update(evaluation));
    }
}

/// <summary>Ends the session.</summary>
[Priority(Strata.Parties - 1)]
internal sealed class Halts : Rule
{
    public override void Define()
    {
        ArticleFinding finding = null!;
        When().Match(() => finding);
        Then().Do(c => c.Halt());
    }
}

/// <summary>Takes the case and its findings out of the session.</summary>
[Priority(Strata.Transit + 1)]
internal sealed class TakesCases : Rule
{
    public override void Define()
    {
        Case one = null!;
        When().Match(() => one);
        Then().Do(c => c.Retract(one)).Do(c => c.Insert(Given.Flag($"ACME-{one.Good.Id}-{one.RuleSet.Id}-{one.AsOf.Year}")));
    }
}

/// <summary>Flags a finding between the provisions.</summary>
[Priority(Strata.WhollyObtained + 1)]
[Name("between")]
internal sealed class Between : Rule
{
    public override void Define()
    {
        ArticleFinding finding = null!;
        When().Match(() => finding, f => f.Article == "transit");
        Then().Do(c => c.Insert(Given.Flag($"ACME-{finding.Good.Id}")));
    }
}

/// <summary>Flags what the engine concluded, after the conclusion.</summary>
[Name("after")]
internal sealed class AfterConclusion : Rule
{
    public override void Define()
    {
        Evaluation evaluation = null!;
        When().Match(() => evaluation);
        Then().Do(c => c.Insert(Given.Flag($"ACME-{evaluation.FinishedGood}-{evaluation.Origin.Status}")));
    }
}

/// <summary>A table that rules depend on.</summary>
public sealed class ApprovalTable
{
    /// <summary>Who approves.</summary>
    public string Approver { get; } = "MANAGER";
}

/// <summary>Asks the services of the application, in its constructor and when it fires.</summary>
internal sealed class Approves(ApprovalTable constructed) : Rule
{
    public override void Define()
    {
        ApprovalTable resolved = null!;
        OriginDetermination origin = null!;
        Dependency().Resolve(() => resolved);
        When().Match(() => origin);
        Then().Do(c => c.Insert(Given.Flag(ReferenceEquals(resolved, constructed) ? "ACME-SAME" : $"ACME-{constructed.Approver}-{resolved.Approver}")));
    }
}

/// <summary>Names a service that nobody registered.</summary>
internal sealed class NeedsAService : Rule
{
    public override void Define()
    {
        IComparer<string> missing = null!;
        Evaluation evaluation = null!;
        Dependency().Resolve(() => missing);
        When().Match(() => evaluation);
        Then().Do(c => c.Insert(Given.Flag($"ACME-{missing.Compare("a", "b")}")));
    }
}
