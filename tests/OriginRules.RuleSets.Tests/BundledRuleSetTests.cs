namespace OriginRules.RuleSets.Tests;

public sealed class BundledRuleSetTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.Bundled();

    [Fact]
    public void The_agreement_in_force_comes_first_and_the_others_extend_it() => Catalog.Ids.ShouldBe(["usmca", "us-canada", "us-mexico", "none"]);

    [Fact]
    public void The_agreement_has_its_1118_printed_rules_and_expresses_at_least_99_percent_of_them()
    {
        RuleSetCoverage coverage = Catalog.Resolve("usmca").Coverage;

        coverage.Rules.ShouldBe(1118);
        (coverage.Modelled * 100m / coverage.Rules).ShouldBeGreaterThanOrEqualTo(99m);
        coverage.Reasons.Values.Sum(ids => ids.Length).ShouldBe(coverage.Unmodelled + coverage.PartlyModelled);
    }

    [Theory]
    [InlineData("7308.40", "73/SR-7308.40-b")]
    [InlineData("8703.23", "87/7")]
    [InlineData("2709.00", "27/6")]
    [InlineData("8471.50", "84/202")]
    [InlineData("8418.10", "84/57")]
    [InlineData("8701.20", "87/2")]
    [InlineData("6109.10", "61/15")]
    [InlineData("0406.90", "04/3")]
    public void A_code_finds_its_printed_rule(string code, string rule) =>
        Catalog.Resolve("usmca").RulesFor(HsCode.Parse(code), Day)[0].Id.ShouldBe(rule);

    [Fact]
    public void A_tariff_item_goes_before_its_subheading()
    {
        RuleSet usmca = Catalog.Resolve("usmca");

        usmca.RulesFor(HsCode.Parse("4016.99.30"), Day).Select(r => r.Id).ShouldBe(["40/18", "40/19"]);
        usmca.RulesFor(HsCode.Parse("4016.99.60"), Day).Select(r => r.Id).ShouldBe(["40/19"]);
    }

    [Theory]
    [InlineData("2022-06-30", "73/SR-7308.40-a")]
    [InlineData("2022-07-01", "73/SR-7308.40-b")]
    public void The_day_chooses_between_dated_rules(string day, string rule) =>
        Catalog.Resolve("usmca").RulesFor(HsCode.Parse("7308.40"), DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Select(r => r.Id).ShouldBe([rule]);

    [Fact]
    public void The_rule_for_steel_structures_reads_as_printed()
    {
        ProductRule rule = Catalog.Resolve("usmca").ProductRules.Single(r => r.Id == "73/SR-7308.40-b");

        rule.AnyOf[0].Change.ShouldBe(ChangeLevel.Heading);
        rule.AnyOf[0].Except[0].Codes.Select(c => c.ToString()).ShouldBe(["7208", "7211", "7216", "7225", "7226"]);
        rule.AnyOf[1].OriginatingShare[0].OriginatingAtLeastPercent.ShouldBe(70m);
        rule.AnyOf[2].Rvc.ShouldBe(new RegionalValueContentRequirement { TransactionValue = 65m, NetCost = 55m });
    }

    [Theory]
    [InlineData("2022-06-30", 69)]
    [InlineData("2022-07-01", 72)]
    [InlineData("2023-07-01", 75)]
    public void The_percentage_for_passenger_vehicles_steps_by_date(string day, int percent) =>
        Catalog.Resolve("usmca").Parameters.Number("automotive.rvc.passengerVehicle", DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(percent);

    [Fact]
    public void Every_bundled_rule_set_resolves_under_every_preset_it_names()
    {
        foreach (string id in Catalog.Ids)
        {
            foreach (string preset in Catalog.Resolve(id).Presets)
            {
                Catalog.Resolve(id, preset).ProductRules.ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void A_rule_for_one_trade_leaves_no_other_trade_without_a_rule()
    {
        RuleSet usmca = Catalog.Resolve("usmca");
        foreach (ProductRule limited in usmca.ProductRules.Where(r => r.Trade is not null && r.InForce.Contains(Day)))
        {
            foreach (HsRange range in limited.PrintedFor)
            {
                usmca.RulesFor(range.From, Day)
                    .ShouldContain(r => r.Trade == null || r.Trade.Between.IsEmpty == !limited.Trade!.Between.IsEmpty, limited.Id);
            }
        }
    }

    [Fact]
    public void A_folder_may_replace_one_bundled_file()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("originrules-");
        string rules = Path.Combine(folder.CreateSubdirectory("usmca").CreateSubdirectory("psr").FullName, "01.json");
        File.WriteAllText(rules, """[ { "id": "01/9", "for": ["0101"], "anyOf": [ { "change": "heading" } ], "cite": "house" } ]""");

        RuleSet usmca = RuleSetCatalog.Bundled(folder.FullName).Resolve("usmca");

        usmca.RulesFor(HsCode.Parse("0101.21"), Day).Select(r => r.Id).ShouldBe(["01/9"]);
        usmca.RulesFor(HsCode.Parse("0201.10"), Day).Select(r => r.Id).ShouldBe(["02/1"]);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Many_threads_resolve_the_same_rule_set()
    {
        RuleSet[] resolved = [.. Enumerable.Range(0, 16).AsParallel().Select(_ => Catalog.Resolve("us-mexico"))];

        resolved.Distinct(ReferenceEqualityComparer.Instance).ShouldHaveSingleItem();
    }
}
