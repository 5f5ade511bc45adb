using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests;

public sealed class ExtendsTests
{
    private const string Rule = """{ "id": "84/mine", "for": ["8501.10"], "anyOf": [ { "change": "chapter" } ], "cite": "house" }""";
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void A_child_of_three_lines_inherits_everything_else()
    {
        using var folder = new TestFolder("""{ "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca" }""");
        RuleSetCatalog catalog = RuleSetCatalog.Bundled().AddFolder(folder.Path);
        RuleSet mine = catalog.Resolve(folder.Path);
        RuleSet usmca = catalog.Resolve("usmca");

        mine.Id.ShouldBe("mine");
        mine.Title.ShouldBe("mine");
        mine.Status.ShouldBe(RuleSetStatus.Hypothetical);
        mine.Lineage.ShouldBe(["mine", "usmca"]);
        mine.Parties.ShouldBe(usmca.Parties);
        mine.ProductRules.Select(r => r.Id).ShouldBe(usmca.ProductRules.Select(r => r.Id));
        catalog.IdOfFolder(folder.Path).ShouldBe("mine");
    }

    [Fact]
    public void A_rule_of_the_child_governs_its_code_and_the_rest_of_the_heading_answers_as_the_parent()
    {
        using var folder = new TestFolder("""{ "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca" }""", $"[{Rule}]");
        RuleSetCatalog catalog = RuleSetCatalog.Bundled().AddFolder(folder.Path);
        RuleSet mine = catalog.Resolve("mine");

        mine.RulesFor(HsCode.Parse("8501.10"), Day).Select(r => r.Id).ShouldBe(["84/mine"]);
        foreach (string other in new[] { "8501.20", "8501.31", "8502.11", "9401.39" })
        {
            HsCode code = HsCode.Parse(other);
            mine.RulesFor(code, Day).Select(r => r.Id).ShouldBe(catalog.Resolve("usmca").RulesFor(code, Day).Select(r => r.Id));
        }
    }

    [Fact]
    public void A_rule_that_was_cut_keeps_the_group_it_is_printed_for()
    {
        using var folder = new TestFolder($$"""{ "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca", "productRules": [{{Rule.Replace("8501.10", "8415.30", StringComparison.Ordinal)}}] }""");
        ProductRule cut = RuleSetCatalog.Bundled().AddFolder(folder.Path).Resolve("mine").ProductRules.Single(r => r.Id == "84/50");

        cut.For.Select(f => f.ToString()).ShouldBe(["8415.20-8415.29", "8415.31-8415.83"]);
        cut.PrintedFor.Select(f => f.ToString()).ShouldBe(["8415.20-8415.83"]);
    }

    [Fact]
    public void A_child_may_extend_a_folder_beside_it()
    {
        using var folder = new TestFolder("""{ "schema": "originrules/ruleset/1", "id": "grandchild", "extends": "base" }""");
        folder.Write("base/ruleset.json", """{ "schema": "originrules/ruleset/1", "id": "child", "extends": "usmca", "parties": ["US", "CA"] }""");

        RuleSet resolved = RuleSetCatalog.Bundled().AddFolder(folder.Path).Resolve("grandchild");

        resolved.Lineage.ShouldBe(["grandchild", "child", "usmca"]);
        resolved.Parties.Select(p => p.Code).ShouldBe(["US", "CA"]);
    }

    [Fact]
    public void Parameters_replace_by_name_and_provisions_merge_by_member()
    {
        using var folder = new TestFolder("""
            { "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca",
              "parameters": { "deMinimisPercent": [ { "from": "2020-07-01", "value": 7, "cite": "house", "basis": "assumption" } ] },
              "provisions": { "deMinimis": { "byWeightOfGood": ["50"] } } }
            """);
        RuleSet mine = RuleSetCatalog.Bundled().AddFolder(folder.Path).Resolve("mine");

        mine.Parameters.Number("deMinimisPercent", Day).ShouldBe(7m);
        mine.Parameters.Number("setToleranceNonOriginatingPercent", Day).ShouldBe(10m);
        mine.Provisions.DeMinimis.ByWeightOfGood.Select(r => r.ToString()).ShouldBe(["50"]);
        mine.Provisions.DeMinimis.Exclusions.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_pattern_replaces_a_pair_of_percentages_only_in_the_chapters_it_names()
    {
        using var folder = new TestFolder("""
            { "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca",
              "overrides": [ { "chapters": ["85"], "where": { "rvc": { "transactionValue": 60, "netCost": 50 } }, "rvc": { "transactionValue": 65, "netCost": 55 }, "cite": "house" } ] }
            """);
        RuleSet mine = RuleSetCatalog.Bundled().AddFolder(folder.Path).Resolve("mine");
        RegionalValueContentRequirement printed = new() { TransactionValue = 60m, NetCost = 50m };

        mine.ProductRules.Where(r => r.Id.StartsWith("85/", StringComparison.Ordinal)).SelectMany(r => r.AnyOf).ShouldNotContain(a => a.Rvc == printed);
        mine.ProductRules.Where(r => r.Id.StartsWith("84/", StringComparison.Ordinal)).SelectMany(r => r.AnyOf).ShouldContain(a => a.Rvc == printed);
        mine.ProductRules.Single(r => r.Id == "85/58").Cite.ShouldBe("GN 11(o) ch. 85 r. 58; house");
    }

    [Fact]
    public void An_added_percentage_is_asked_only_of_the_goods_it_names()
    {
        using var folder = new TestFolder("""
            { "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca",
              "overrides": [ { "codes": ["8418.10"], "addRvc": { "transactionValue": 65, "netCost": 55 } } ] }
            """);
        RuleSet mine = RuleSetCatalog.Bundled().AddFolder(folder.Path).Resolve("mine");

        mine.RulesFor(HsCode.Parse("8418.10"), Day).Single().AnyOf[0].Rvc.ShouldBe(new RegionalValueContentRequirement { TransactionValue = 65m, NetCost = 55m });
        mine.RulesFor(HsCode.Parse("8418.21"), Day).Single().AnyOf[0].Rvc.ShouldBeNull();
        mine.Coverage.Rules.ShouldBe(1118);
    }

    [Fact]
    public void A_preset_is_laid_over_the_rule_set_that_names_it()
    {
        using var folder = new TestFolder("""
            { "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca",
              "presets": { "strict": { "parties": ["US", "MX"], "overrides": [ { "codes": ["8418.10"], "addRvc": { "netCost": 55 } } ] } } }
            """);
        RuleSetCatalog catalog = RuleSetCatalog.Bundled().AddFolder(folder.Path);

        catalog.Resolve("mine").Parties.Length.ShouldBe(3);
        catalog.Resolve("mine", "strict").Parties.Length.ShouldBe(2);
        catalog.Resolve("mine", "strict").RulesFor(HsCode.Parse("8418.10"), Day).Single().AnyOf[0].Rvc!.NetCost.ShouldBe(55m);
        Should.Throw<ArgumentException>(() => catalog.Resolve("mine", "lenient")).Message.ShouldContain("'lenient' is not a preset of mine; expected one of essay, evidence-2026, strict.");
    }

    [Theory]
    [InlineData("scenario.nothing", "1", "is not a scenario parameter of us-canada; expected one of scenario.canadaDefenceSpendingPercentGdp")]
    [InlineData("deMinimisPercent", "7", "is not a scenario parameter")]
    [InlineData("scenario.phaseInYear", "soon", "scenario.phaseInYear: 'soon'; expected a number of at least 0.")]
    [InlineData("scenario.mexicoBorderCooperationScore", "101", "expected a number from 0 to 100.")]
    [InlineData("scenario.deemedOriginating", "yes", "expected true or false.")]
    public void A_scenario_parameter_that_does_not_fit_is_refused(string name, string value, string message) =>
        Should.Throw<ArgumentException>(() => RuleSetCatalog.Bundled().Resolve("us-canada", set: ImmutableSortedDictionary<string, string>.Empty.Add(name, value))).Message.ShouldContain(message);

    [Fact]
    public void A_scenario_parameter_holds_on_every_day_and_changes_the_hash()
    {
        RuleSetCatalog catalog = RuleSetCatalog.Bundled();
        RuleSet set = catalog.Resolve("us-canada", set: ImmutableSortedDictionary<string, string>.Empty.Add("scenario.canadaDefenceSpendingPercentGdp", "1.37"));

        set.Parameters.Number("scenario.canadaDefenceSpendingPercentGdp", Day).ShouldBe(1.37m);
        set.Sha256.ShouldNotBe(catalog.Resolve("us-canada").Sha256);
    }

    [Fact]
    public void The_layout_of_the_files_does_not_change_the_hash()
    {
        using var one = new TestFolder("""{ "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca", "version": "1" }""", $"[{Rule}]");
        using var other = new TestFolder("""{ "version": "1",  "extends": "usmca", // note""" + "\n" + """ "id": "mine", "schema": "originrules/ruleset/1" }""", $"[\n\n{Rule}\n]");

        string hash = RuleSetCatalog.Bundled().AddFolder(one.Path).Resolve("mine").Sha256;

        RuleSetCatalog.Bundled().AddFolder(other.Path).Resolve("mine").Sha256.ShouldBe(hash);
    }

    [Fact]
    public void The_order_of_rules_nulls_and_dots_in_codes_do_not_change_the_hash()
    {
        const string Other = """{ "id": "85/mine", "for": ["8502"], "use": null, "anyOf": [ { "change": "heading" } ], "cite": "house" }""";
        using var one = new TestFolder("""{ "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca", "title": null }""", $"[{Rule}, {Other}]");
        using var two = new TestFolder("""{ "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca" }""", $"[{Other.Replace(" \"use\": null,", "", StringComparison.Ordinal)}, {Rule.Replace("8501.10", "850110", StringComparison.Ordinal)}]");
        using var three = new TestFolder("""{ "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca" }""", $"[{Other}, {Rule.Replace("8501.10", "8501.20", StringComparison.Ordinal)}]");

        string hash = RuleSetCatalog.Bundled().AddFolder(one.Path).Resolve("mine").Sha256;

        RuleSetCatalog.Bundled().AddFolder(two.Path).Resolve("mine").Sha256.ShouldBe(hash);
        RuleSetCatalog.Bundled().AddFolder(three.Path).Resolve("mine").Sha256.ShouldNotBe(hash);
    }

    [Fact]
    public void An_unknown_rule_set_lists_the_known_ones() =>
        Should.Throw<ArgumentException>(() => RuleSetCatalog.Bundled().Resolve("nafta")).Message.ShouldContain("'nafta' is not a rule set; expected one of usmca, us-canada, us-mexico, none");
}
