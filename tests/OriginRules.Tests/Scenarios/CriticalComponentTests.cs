using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;
using OriginRules.Tests.Content;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Scenarios;

public sealed class CriticalComponentTests
{
    private static readonly RuleSet Mexico = BundledAgreement.Load(BundledAgreement.Mexico);

    [Theory]
    [InlineData("8703.80", "8507.60", "CN", FlagSeverity.Violation)]
    [InlineData("8703.80", "8507.60.00", "HK", FlagSeverity.Violation)]
    [InlineData("8703.80", "8507.60", "KR", null)]
    [InlineData("8703.80", "8507.60", null, FlagSeverity.Warning)]
    [InlineData("8703.80", "8507", "CN", FlagSeverity.Warning)]
    [InlineData("8703.80", "8507.50", "CN", null)]
    [InlineData("8704.31", "8517.62", "CN", FlagSeverity.Violation)]
    [InlineData("8705.90", "8526.91", "MO", FlagSeverity.Violation)]
    [InlineData("8706.00", "8507.60", "CN", null)]
    [InlineData("8471.50", "8517.62", "CN", null)]
    [InlineData("8501.10", "8505.11", "CN", FlagSeverity.Violation)]
    [InlineData("8501.10", "8534.00", "CN", FlagSeverity.Warning)]
    [InlineData("8501.10", "8534.00", "TW", null)]
    public void A_critical_component_of_covered_origin_is_a_violation_whatever_its_value(string good, string component, string? origin, FlagSeverity? severity) =>
        (Flags(Good(good, "MX", 100_000, Line("X", component, origin, 1))).FirstOrDefault()?.Severity).ShouldBe(severity);

    [Fact]
    public void It_is_found_in_every_tier_with_its_path()
    {
        FinishedGood good = Good("8703.80", "MX", 100_000, Line("PACK", "8708.99", "MX", 900, Line("CELL", "8507.60", "CN", 500)));
        Flag flag = Flags(good).ShouldHaveSingleItem();
        flag.Path.ShouldBe("PACK/CELL");
        flag.Message.ShouldContain("8507.60 of CN");
        flag.Cite.ShouldNotBeNull();
    }

    [Fact]
    public void An_agreement_that_only_informs_warns()
    {
        RuleSet informing = Mexico with { ChinaContent = Mexico.ChinaContent with { Effect = ContentEffect.Inform } };
        AgreementOutcome outcome = AgreementReviewTests.Review(Good("8703.80", "MX", 100_000, Line("X", "8507.60", "CN", 1)), informing, OriginStatus.Originating);
        outcome.Flags.Single(f => f.Code == CriticalComponentFlags.Code).Severity.ShouldBe(FlagSeverity.Warning);
        outcome.Terms.Status.ShouldBe(PreferenceStatus.Granted);
    }

    [Theory]
    [InlineData(null, FlagSeverity.Warning)]
    [InlineData("printedCircuitAssembly", FlagSeverity.Violation)]
    [InlineData("housing", null)]
    public void An_entry_that_asks_for_a_word_reads_the_words_of_the_line(string? tag, FlagSeverity? severity)
    {
        Component line = Line("X", "8473.30", "CN", 1) with { Tags = tag is null ? null : [tag] };
        FinishedGood good = Good("8471.50", "MX", 100_000, line) with { Use = ["defense"] };
        (AgreementReviewTests.Review(good, Mexico, OriginStatus.Originating).Flags.FirstOrDefault(f => f.Code == CriticalComponentFlags.Code)?.Severity).ShouldBe(severity);
    }

    private static IEnumerable<Flag> Flags(FinishedGood good) =>
        AgreementReviewTests.Review(good, Mexico, OriginStatus.Originating).Flags.Where(f => f.Code == CriticalComponentFlags.Code);
}
