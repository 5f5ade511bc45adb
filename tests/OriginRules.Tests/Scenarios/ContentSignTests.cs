using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.Tests.Content;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Scenarios;

/// <summary>Each flag on content: a good that raises it, one that just does not, and one whose missing fact makes it a question.</summary>
public sealed class ContentSignTests
{
    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    [Theory]
    [InlineData(85, true)] // 15 of 100 added, on the limit
    [InlineData(84.99, false)]
    [InlineData(90, true)]
    public void Little_added_to_a_Chinese_line_of_the_same_heading_by_assembly_looks_like_transshipment(double line, bool raised) =>
        Raised(PassedThrough((decimal)line, ["assembly"]), "TRANSSHIPMENT-PATTERN").ShouldBe(raised);

    [Fact]
    public void A_further_process_or_another_heading_or_another_country_is_no_transshipment_pattern()
    {
        Raised(PassedThrough(90, ["assembly", "cut"]), "TRANSSHIPMENT-PATTERN").ShouldBeFalse();
        Raised(PassedThrough(90, ["assembly"], hts: "8503.00"), "TRANSSHIPMENT-PATTERN").ShouldBeFalse();
        Raised(PassedThrough(90, ["assembly"], origin: "TW"), "TRANSSHIPMENT-PATTERN").ShouldBeFalse();
    }

    [Fact]
    public void Processes_or_an_origin_that_are_not_stated_make_the_pattern_a_question()
    {
        Flag(PassedThrough(90, null), "TRANSSHIPMENT-PATTERN").Message.ShouldContain("state processes");
        Flag(PassedThrough(90, ["assembly"], origin: null), "TRANSSHIPMENT-PATTERN").Message.ShouldContain("A.originCountry");
    }

    [Theory]
    [InlineData("CN", "CN", true)]
    [InlineData("MX", "CN", false)]
    [InlineData("CN", "MX", false)]
    public void A_declared_origin_that_nothing_in_the_bill_is_of_is_contradicted(string made, string part, bool raised) =>
        Raised(Declared(made, part), "DECLARED-ORIGIN-CONTRADICTED").ShouldBe(raised);

    [Fact]
    public void A_part_of_unknown_origin_makes_the_contradiction_a_question() =>
        Flag(Declared("CN", null), "DECLARED-ORIGIN-CONTRADICTED").Message.ShouldContain("state SUB/P.originCountry");

    [Theory]
    [InlineData("2804.61", "CN", "2026-11-22", true)]
    [InlineData("2804.61", "MX", "2026-11-22", false)]
    [InlineData("2804.50", "CN", "2026-11-22", false)]
    [InlineData("7408.11", "CN", "2025-08-19", true)]
    [InlineData("7408.11", "CN", "2025-08-18", false)]
    public void A_covered_line_of_a_priority_sector_is_flagged_from_its_first_day(string hts, string origin, string day, bool raised) =>
        Raised(Good("8418.10", "MX", 100, Line("A", hts, origin, 10)), "FORCED-LABOR-SECTOR", day).ShouldBe(raised);

    [Fact]
    public void A_line_of_unknown_origin_in_a_priority_sector_is_a_question() =>
        Flag(Good("8418.10", "MX", 100, Line("A", "2804.61", null, 10)), "FORCED-LABOR-SECTOR").Message.ShouldContain("state originCountry");

    [Fact]
    public void A_Chinese_part_on_a_list_says_what_it_would_bear_and_one_of_Hong_Kong_or_Macau_does_not()
    {
        Flag(Good("8418.10", "MX", 100, Line("A", "7318.15.20", "CN", 10)), "REMEDY-EXPOSURE").Message.ShouldContain("25%");
        foreach (string country in new[] { "HK", "MO" })
        {
            Evaluation evaluation = Evaluate(Good("8418.10", "MX", 100, Line("A", "7318.15.20", country, 10)));
            evaluation.Flags.ShouldNotContain(f => f.Code == "REMEDY-EXPOSURE");
            evaluation.ChineseContent.Value.ShouldBe(10);
        }
    }

    [Fact]
    public void A_part_on_a_list_of_unknown_origin_or_of_a_short_code_is_a_question()
    {
        Flag(Good("8418.10", "MX", 100, Line("A", "7318.15.20", null, 10)), "REMEDY-EXPOSURE").Message.ShouldContain("state originCountry");
        Flag(Good("8418.10", "MX", 100, Line("A", "7318.15", "CN", 10)), "REMEDY-EXPOSURE").Message.ShouldContain("state the full hts");
    }

    [Theory]
    [InlineData("usmca", FlagSeverity.Info, "not counted")]
    [InlineData("us-mexico", FlagSeverity.Warning, "; counted as content")]
    public void An_owner_on_the_threshold_is_flagged_and_counts_where_the_rule_set_says_so(string ruleSet, FlagSeverity severity, string counted)
    {
        Flag flag = Engine.Evaluate(Good("8418.10", "MX", 100, Line("A", "8414.30", "MX", 10).OwnedBy("CN", 25)), ruleSet, On("2026-11-22")).Flags.Single(f => f.Code == "CN-OWNERSHIP");
        flag.Severity.ShouldBe(severity);
        flag.Message.ShouldContain(counted);
    }

    [Fact]
    public void An_owner_just_below_the_threshold_is_not_flagged_and_a_share_not_stated_is_a_question()
    {
        Raised(Good("8418.10", "MX", 100, Line("A", "8414.30", "MX", 10).OwnedBy("CN", 24.99m)), "CN-OWNERSHIP").ShouldBeFalse();
        Evaluation open = Evaluate(Good("8418.10", "MX", 100, Line("A", "8414.30", "MX", 10).OwnedBy("CN", null)));
        open.Flags.ShouldNotContain(f => f.Code == "CN-OWNERSHIP");
        open.Flags.ShouldContain(f => f.Code == "CN-OWNERSHIP-UNKNOWN" && f.Path == "A");
    }

    [Theory]
    [InlineData(15)]
    [InlineData(50)]
    public void The_threshold_of_owners_is_a_parameter(int threshold)
    {
        EvaluationOptions options = On("2026-11-22") with { Set = On("2026-11-22").Set.Add("scenario.ownershipThresholdPercent", threshold.ToString(System.Globalization.CultureInfo.InvariantCulture)) };
        bool Owned(decimal share) => Engine.Evaluate(Good("8418.10", "MX", 100, Line("A", "8414.30", "MX", 10).OwnedBy("CN", share)), "us-mexico", options).Flags.Any(f => f.Code == "CN-OWNERSHIP");
        Owned(threshold).ShouldBeTrue();
        Owned(threshold - 0.01m).ShouldBeFalse();
    }

    [Fact]
    public void The_threshold_of_owners_can_be_off()
    {
        EvaluationOptions off = On("2026-11-22") with { Set = On("2026-11-22").Set.Add("scenario.ownershipThresholdPercent", "off") };
        Evaluation evaluation = Engine.Evaluate(Good("8418.10", "MX", 100, Line("A", "8414.30", "MX", 10).OwnedBy("CN", 100), Line("B", "8414.30", "MX", 10).OwnedBy("CN", null)), "us-mexico", off);
        evaluation.ChineseContent.ChineseOwnedValue.ShouldBe(0);
        evaluation.Flags.ShouldNotContain(f => f.Code.StartsWith("CN-OWNERSHIP", StringComparison.Ordinal));
    }

    [Fact]
    public void Certificates_that_are_missing_or_of_another_rule_set_are_flagged()
    {
        Component line = Line("A", "8414.30", "MX", 10) with { Originating = true, OriginatingUnder = ["usmca"], Declaration = new OriginDeclaration { Reference = "SC-1", ValidTo = new DateOnly(2026, 12, 31) } };
        Codes(line).ShouldBeEmpty();
        Codes(line with { Declaration = null }).ShouldBe(["CERTIFICATE-MISSING"]);
        Codes(line with { OriginatingUnder = ["us-canada"] }).ShouldBe(["CERTIFICATE-OTHER-RULE-SET"]);
        Codes(line with { OriginatingUnder = null }).ShouldBeEmpty();
        Codes(line with { Originating = null, Declaration = null }).ShouldBeEmpty();
    }

    private static IEnumerable<string> Codes(Component line) => Evaluate(Good("8418.10", "MX", 100, line)).Flags.Where(f => f.Path == "A" && f.Code.StartsWith("CERTIFICATE", StringComparison.Ordinal)).Select(f => f.Code);

    private static FinishedGood PassedThrough(decimal line, string[]? processes, string hts = "8501.20", string? origin = "CN") =>
        Good("8501.31", "MX", 100, Line("A", hts, origin, line)) with { Processes = processes is null ? null : [.. processes] };

    private static FinishedGood Declared(string made, string? part) =>
        Good("8418.10", "MX", 100, Line("SUB", "8414.30", "MX", 50, Line("P", "8414.90", part, 30)) with { ProductionCountry = Country.Parse(made) });

    private static EvaluationOptions On(string day) => new() { AsOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };

    private static Evaluation Evaluate(FinishedGood good, string day = "2026-11-22") => Engine.Evaluate(good, "usmca", On(day));

    private static bool Raised(FinishedGood good, string code, string day = "2026-11-22") => Evaluate(good, day).Flags.Any(f => f.Code == code);

    private static Flag Flag(FinishedGood good, string code) => Evaluate(good).Flags.Single(f => f.Code == code && f.Path is not null || (f.Code == code && code.StartsWith("TRANSS", StringComparison.Ordinal)));
}
