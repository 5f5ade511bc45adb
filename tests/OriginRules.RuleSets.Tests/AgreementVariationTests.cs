using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules.RuleSets.Tests;

/// <summary>Variations of the bilateral agreements that are written as JSON only: thresholds of the law in force, presets of the user's own.</summary>
public sealed class AgreementVariationTests
{
    /// <summary>The thresholds that the law in force asks of vehicles, no floor of US content, two parties.</summary>
    private const string LawThresholds = """
        { "schema": "originrules/ruleset/1", "id": "mexico-law-thresholds", "extends": "us-mexico", "honorsCertificationsOf": ["usmca", "us-mexico"],
          "parameters": {
            "automotive.rvc.passengerVehicle": [ { "from": "2026-01-01", "value": 75, "cite": "19 CFR 182 App. A s. 13", "basis": "law" } ],
            "automotive.rvc.heavyTruck": [ { "from": "2026-01-01", "to": "2027-07-01", "value": 64, "cite": "19 CFR 182 App. A s. 13", "basis": "law" },
                                           { "from": "2027-07-01", "value": 70, "cite": "19 CFR 182 App. A s. 13", "basis": "law" } ],
            "automotive.usContentPercent.heavyTruck": [ { "from": "2026-01-01", "value": 0, "cite": "none", "basis": "assumption" } ],
            "scenario.usContentPercent": [ { "from": "2026-01-01", "value": 0, "cite": "none", "basis": "assumption" } ] } }
        """;

    private const string OwnPreset = """
        { "schema": "originrules/ruleset/1", "id": "mine", "extends": "us-canada",
          "presets": { "lenient": {
            "parameters": { "chinaLevyPercent": [ { "from": "2026-01-01", "value": 10, "cite": "own", "basis": "assumption" } ] },
            "chinaContent": { "caps": [ { "id": "all", "codes": [], "warnPercent": 30, "violationPercent": 33, "cite": "own", "basis": "assumption" } ] } } } }
        """;

    [Theory]
    [InlineData("S08", "2027-06-30", "", OriginStatus.Originating, "68.1818")]
    [InlineData("S08", "2027-07-01", "", OriginStatus.NonOriginating, "68.1818")]
    [InlineData("S08", "2027-06-30", "CA", OriginStatus.Originating, "73.6364")]
    [InlineData("S08", "2027-07-01", "CA", OriginStatus.Originating, "73.6364")]
    [InlineData("S02", "2026-11-22", "", OriginStatus.NonOriginating, "72.5")]
    [InlineData("S02", "2026-11-22", "CA", OriginStatus.Originating, "80.8333")]
    public void Under_the_thresholds_in_force_the_party_that_left_and_the_day_decide(string id, string day, string diagonal, OriginStatus status, string percent)
    {
        Evaluation result = Evaluate(LawThresholds, "mexico-law-thresholds", id, day, diagonal);

        result.Origin.Status.ShouldBe(status);
        Math.Round(result.Origin.RegionalValueContent.Single(r => r.Method == "netCost").Percent, 4).ShouldBe(decimal.Parse(percent));
    }

    [Fact]
    public void A_heavy_truck_that_originates_diagonally_pays_half_of_section_232_on_the_content_that_is_not_of_the_United_States() =>
        Evaluate(LawThresholds, "mexico-law-thresholds", "S08", "2026-11-22", "CA").Tariff.TotalPayable.ShouldBe(9500);

    [Theory]
    [InlineData("essay", "588.464")]
    [InlineData("lenient", "537.464")]
    public void A_rule_set_of_the_users_own_adds_a_preset(string preset, string payable)
    {
        using var folder = new TestFolder(OwnPreset);
        OriginEngine engine = OriginEngine.Load(RuleSetCatalog.Bundled().AddFolder(folder.Path));

        Evaluation result = engine.Evaluate(Sample("S01"), "mine", new EvaluationOptions { Preset = preset });

        result.Tariff.TotalPayable.ShouldBe(decimal.Parse(payable));
        result.Settings.Preset.ShouldBe(preset);
    }

    [Theory]
    [InlineData("us-canada", "USD", "20")]
    [InlineData("us-canada", "CAD", "26.1")]
    [InlineData("us-mexico", "USD", "20")]
    [InlineData("us-mexico", "MXN", "367.78")]
    [InlineData("usmca", "USD", "16")]
    public void The_wage_of_labor_value_content_is_raised_in_every_currency(string ruleSet, string currency, string wage) =>
        AutomotiveRequirements.LeastHourlyWage(RuleSetCatalog.Bundled().Resolve(ruleSet), Of(currency), new(2026, 11, 22)).ShouldBe(decimal.Parse(wage));

    private static Evaluation Evaluate(string ruleSet, string name, string id, string day, string diagonal)
    {
        using var folder = new TestFolder(ruleSet);
        OriginEngine engine = OriginEngine.Load(RuleSetCatalog.Bundled().AddFolder(folder.Path));
        var options = new EvaluationOptions { AsOf = DateOnly.Parse(day), Set = ImmutableSortedDictionary<string, string>.Empty.Add("scenario.diagonalCumulation", diagonal) };
        return engine.Evaluate(Sample(id), name, options);
    }

    private static Currency Of(string code) => Currency.TryParse(code, out Currency currency) ? currency : throw new ArgumentException(code);

    private static FinishedGood Sample(string id) => BomReader.ReadFile(Path.Combine(Cases.CaseFiles.Root, "samples", "boms", id + ".bom.json")).Single().Good!;
}
