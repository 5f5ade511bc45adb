using System.Globalization;

namespace OriginRules.RuleSets.Tests;

public sealed class DataHealthTests
{
    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.Bundled();
    private static readonly RuleSet Usmca = Catalog.Resolve("usmca");

    [Fact]
    public void Every_product_rule_is_cited_and_was_compared_with_its_source()
    {
        foreach (ProductRule rule in Usmca.ProductRules)
        {
            rule.Cite.ShouldNotBeNullOrWhiteSpace(rule.Id);
            rule.CheckedOn.ShouldNotBeNull(rule.Id);
            int chapter = int.Parse(rule.Id[..2], CultureInfo.InvariantCulture);
            rule.PrintedFor.ShouldAllBe(f => f.From.Chapter == chapter && f.To.Chapter == chapter, rule.Id);
        }
    }

    [Fact]
    public void Every_parameter_value_says_where_it_comes_from()
    {
        foreach (DatedValue value in Catalog.Ids.SelectMany(id => Catalog.Resolve(id).Parameters.All).SelectMany(p => p.Values))
        {
            value.Cite.ShouldNotBeNullOrWhiteSpace();
            (value.Basis == "law" || value.Confidence != "high").ShouldBeTrue($"{value.Cite}: only law is certain");
        }
    }

    [Fact]
    public void Parameters_that_provisions_name_exist()
    {
        foreach (string id in Catalog.Ids)
        {
            RuleSet ruleSet = Catalog.Resolve(id);
            IEnumerable<string> named = ruleSet.Provisions.Vehicles.SelectMany(v => new[] { v.RegionalValueContentParameter, v.UsContentParameter }).OfType<string>();
            named.ShouldAllBe(name => ruleSet.Parameters.All.Any(p => p.Name == name), id);
        }
    }

    [Fact]
    public void Every_bundled_rule_set_declares_the_same_scenario_parameters()
    {
        string[] expected = Scenario("usmca");
        expected.Length.ShouldBe(11);
        foreach (string id in Catalog.Ids)
        {
            Scenario(id).ShouldBe(expected, id);
        }
    }

    [Fact]
    public void Branches_that_only_route_a_good_leave_no_good_without_a_branch()
    {
        foreach (ProductRule rule in Usmca.ProductRules.Where(r => !r.AnyOf.IsEmpty && r.AnyOf.All(a => a.Goods is { NoneOf.IsEmpty: true, Codes.IsEmpty: true })))
        {
            new[] { "41/11", "84/49", "85/57", "85/87", "87/4", "87/5", "87/9", "87/10", "87/11" }.ShouldContain(rule.Id);
        }
    }

    [Fact]
    public void Every_word_that_rules_ask_for_is_in_the_word_list_with_the_number_of_rules()
    {
        JsonNode words = BundledFiles.Json("words.json");

        Listed(words, "use").ShouldBe(Asked(RuleWords.Use));
        Listed(words, "processes").ShouldBe(Asked(RuleWords.Processes));
        Listed(words, "tags").ShouldBe(Asked(RuleWords.Tags));
    }

    [Fact]
    public void The_published_coverage_is_what_the_loader_counts()
    {
        JsonNode published = BundledFiles.Json("coverage.json");

        MarkingRuleBook marking = MarkingRuleBook.Load(DataFiles.Bundled);
        published.Members.Select(m => m.Key).ShouldBe(Catalog.Ids.Append(marking.Header.Id).Order(StringComparer.Ordinal));
        foreach ((string id, JsonNode counts) in published.Members)
        {
            CoverageText.Of(counts).ShouldBe(CoverageText.Of(id == marking.Header.Id ? marking.Coverage : Catalog.Resolve(id).Coverage), id);
        }
    }

    private static string[] Scenario(string id) => [.. Catalog.Resolve(id).Parameters.All.Select(p => p.Name).Where(n => n.StartsWith("scenario.", StringComparison.Ordinal))];

    private static Dictionary<string, int> Listed(JsonNode words, string kind) =>
        words[kind]!.Items.Where(w => w["rules"]!.Number > 0).ToDictionary(w => w["word"]!.Text, w => (int)w["rules"]!.Number, StringComparer.Ordinal);

    private static Dictionary<string, int> Asked(Func<RuleSet, IEnumerable<(string Word, string Place)>> words) =>
        words(Usmca).Distinct().GroupBy(w => w.Word, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
}
