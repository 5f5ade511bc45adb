using OriginRules.Policies;
using OriginRules.RuleSets;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Scenarios;

public sealed class TradeRemedyFlagTests
{
    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    [Theory]
    [InlineData(100, FlagSeverity.Info)]
    [InlineData(800, FlagSeverity.Warning)]
    public void An_origin_that_is_indicated_informs_and_one_that_needs_judgment_warns(int foreign, FlagSeverity severity)
    {
        Flag flag = Flags(Good("9401.39.00", "CA", 1000, Line("FRAME", "9401.99", "CA", 100), Line("FOAM", "3921.13", "KR", foreign))).Single(f => f.Code == TradeRemedyFlags.Unsettled);
        flag.Severity.ShouldBe(severity);
        flag.Message.ShouldContain("declaredCountryOfOrigin.tradeRemedy");
    }

    [Fact]
    public void An_origin_that_is_determined_is_no_flag() =>
        Flags(Good("4407.12.00", "CA", 420) with { WhollyObtained = true }).ShouldNotContain(f => f.Code == TradeRemedyFlags.Unsettled || f.Code == TradeRemedyFlags.Covered);

    [Theory]
    [InlineData("HK", true)]
    [InlineData("CN", true)]
    [InlineData("TW", false)]
    public void A_good_of_a_covered_country_says_so(string country, bool flagged) =>
        Flags(Good("9401.39.00", country, 1000) with { WhollyObtained = true }).Any(f => f.Code == TradeRemedyFlags.Covered && f.Severity == FlagSeverity.Info).ShouldBe(flagged);

    [Fact]
    public void A_good_that_is_free_without_the_preference_says_what_a_claim_would_spare()
    {
        Component line = Line("FOAM", "9401.99", null, null);
        Flags(Good("9401.39.00", "CA", 1000, line)).ShouldContain(f => f.Code == UnclaimedPreferenceFlags.Code && f.Severity == FlagSeverity.Info);
        Flags(Good("9401.39.00", "CA", 1000, line with { Originating = true })).ShouldNotContain(f => f.Code == UnclaimedPreferenceFlags.Code);
    }

    [Fact]
    public void Each_tier_cites_the_source_of_its_own_lower_bound()
    {
        LinkageTerms linkage = RuleSetCatalog.Bundled().Resolve("us-canada").Preference.Linkage!;
        linkage.TierOf(2.0m).Cite.ShouldContain("NATO");
        linkage.TierOf(2.0m).Basis.ShouldBe("essay");
        linkage.TierOf(3.5m).Cite.ShouldContain("Hague");
        linkage.TierOf(1.99m).Cite.ShouldNotContain("NATO");
    }

    private static System.Collections.Immutable.ImmutableArray<Flag> Flags(FinishedGood good) => Engine.Evaluate(good, "us-canada", new EvaluationOptions { AsOf = Day }).Flags;
}
