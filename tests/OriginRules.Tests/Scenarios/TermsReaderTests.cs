using OriginRules.RuleSets;

namespace OriginRules.Tests.Scenarios;

public sealed class TermsReaderTests
{
    [Fact]
    public void Absent_terms_are_none()
    {
        ChinaContent("null").Terms.ShouldBeSameAs(ChinaContentTerms.None);
        Preference("null").Terms.ShouldBeSameAs(PreferenceTerms.None);
    }

    [Fact]
    public void Empty_terms_test_nothing()
    {
        (ChinaContentTerms terms, IReadOnlyList<string> problems) = ChinaContent("{}");
        problems.ShouldBeEmpty();
        terms.Effect.ShouldBe(ContentEffect.Inform);
        terms.CapFor(HsCode.Parse("8471.50")).ShouldBeNull();
    }

    [Fact]
    public void The_first_cap_that_names_the_good_applies()
    {
        ChinaContentTerms terms = BundledAgreement.Load(BundledAgreement.Canada).ChinaContent;
        terms.CapFor(HsCode.Parse("8473.30"))!.Id.ShouldBe("electronics");
        terms.CapFor(HsCode.Parse("8418.10"))!.Id.ShouldBe("other");
        terms.CapFor(HsCode.Parse("2709.00")).ShouldBeNull();
    }

    [Theory]
    [InlineData("""{ "countries": ["XX"] }""", "chinaContent.countries: 'XX'; expected an ISO 3166-1 alpha-2 country")]
    [InlineData("""{ "effect": "deny" }""", "chinaContent.effect: 'deny'; expected one of inform, denyPreference")]
    [InlineData("""{ "cap": [] }""", "chinaContent.cap: 'cap'; expected one of")]
    [InlineData("""{ "caps": [ { "id": "a", "warnPercent": 5, "cite": "c", "basis": "law" } ] }""", "chinaContent.caps[0].violationPercent: missing; expected a value")]
    [InlineData("""{ "caps": [ { "id": "a", "warnPercent": 5, "violationPercent": 110, "cite": "c", "basis": "law" } ] }""", "violationPercent: '110'; expected a percentage from 0 to 100")]
    [InlineData("""{ "caps": [ { "id": "a", "warnPercent": 15, "violationPercent": 10, "cite": "c", "basis": "law" } ] }""", "warnPercent: '15'; expected at most violationPercent")]
    [InlineData("""{ "caps": [ { "id": "a", "warnPercent": 5, "violationPercent": 10, "cite": "c", "basis": "guess" } ] }""", "basis: 'guess'; expected one of law, proposal, essay, assumption")]
    [InlineData("""{ "phaseIn": { "parameter": "p", "steps": [], "cite": "c", "basis": "law" } }""", "chinaContent.phaseIn.steps: missing; expected at least one step")]
    public void An_error_of_the_content_terms_names_place_value_and_what_was_expected(string json, string expected) =>
        ChinaContent(json).Problems.ShouldHaveSingleItem().ShouldContain(expected);

    [Theory]
    [InlineData("""{ "quotas": [ { "id": "q", "codes": ["0702"], "window": { "from": "11-01", "to": "13-31" }, "effect": "columnOneOverQuota", "cite": "c", "basis": "law" } ] }""", "quotas[0].window.to: '13-31'; expected a day of the year as 11-01")]
    [InlineData("""{ "quotas": [ { "id": "q", "codes": ["0702"], "effect": "free", "cite": "c", "basis": "law" } ] }""", "effect: 'free'; expected one of columnOneOverQuota, adcvdSuspendedInQuota")]
    [InlineData("""{ "quotas": [ { "id": "q", "effect": "columnOneOverQuota", "cite": "c", "basis": "law" } ] }""", "quotas[0].codes: missing; expected a value")]
    [InlineData("""{ "surchargeExempt": [ { "id": "e", "codes": ["27x"], "cite": "c", "basis": "law" } ] }""", "codes: '27x'; expected a tariff code")]
    [InlineData("""{ "linkage": { "parameter": "p", "tiers": [] } }""", "linkage.tiers: ''; expected tiers by ascending below, the last one without")]
    [InlineData("""{ "programme": "S" }""", "preference.programme: 'programme'; expected one of")]
    public void An_error_of_the_preference_terms_names_place_value_and_what_was_expected(string json, string expected) =>
        Preference(json).Problems.ShouldHaveSingleItem().ShouldContain(expected);

    [Theory]
    [InlineData("2, null", true)]
    [InlineData("1, 2, null", true)]
    [InlineData("2, 1, null", false)]
    [InlineData("1, 1, null", false)]
    [InlineData("1, null, null", false)]
    [InlineData("1, 2", false)]
    public void Tiers_ascend_and_the_last_is_open(string bounds, bool valid)
    {
        string tiers = string.Join(',', bounds.Split(", ").Select((below, i) =>
            $$"""{ "id": "T{{i}}", "below": {{below}}, "originatingSurchargePercent": 0, "nonOriginatingSurchargePercent": 10, "section232ReliefPercent": 0, "cite": "c", "basis": "law" }"""));
        Preference($$"""{ "linkage": { "parameter": "p", "tiers": [{{tiers}}] } }""").Problems.Any().ShouldBe(!valid);
    }

    [Theory]
    [InlineData("us-canada", "us-canada/psr/73.json")]
    [InlineData("us-mexico", "us-mexico/evidence-2026/73.json")]
    public void Every_parameter_that_the_terms_name_exists(string agreement, string rules)
    {
        RuleSet ruleSet = BundledAgreement.Load(agreement);
        string[] named =
        [
            ruleSet.ChinaContent.Ownership!.ThresholdParameter,
            ruleSet.ChinaContent.Ownership.CountsParameter,
            ruleSet.ChinaContent.MeltAndPour!.MinimumWeightPercentParameter,
            ruleSet.Preference.Linkage!.Parameter,
            ruleSet.Preference.ChinaLevy!.PercentParameter,
            ruleSet.Preference.RespectBaselineExclusionsParameter!,
            .. ruleSet.Preference.SuspendedMeasures.Select(m => m.Parameter),
        ];
        named.ShouldAllBe(n => ruleSet.Parameters.Find(n, Content.Bill.Day) != null);
        DataFiles.Bundled.Open(rules).ShouldNotBeNull().Dispose();
    }

    private static (ChinaContentTerms Terms, IReadOnlyList<string> Problems) ChinaContent(string json)
    {
        var problems = new LoadProblems();
        return (ChinaContentTermsReader.Read(new JsonObjectView(JsonParser.Parse(new StringReader(json)), "f", "chinaContent", problems)), problems.Messages);
    }

    private static (PreferenceTerms Terms, IReadOnlyList<string> Problems) Preference(string json)
    {
        var problems = new LoadProblems();
        return (PreferenceTermsReader.Read(new JsonObjectView(JsonParser.Parse(new StringReader(json)), "f", "preference", problems)), problems.Messages);
    }
}
