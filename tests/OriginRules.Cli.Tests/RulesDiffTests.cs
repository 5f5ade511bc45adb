using Newtonsoft.Json.Linq;

namespace OriginRules.Cli.Tests;

public sealed class RulesDiffTests
{
    private static readonly string Boms = Repository.PathOf("samples", "boms");

    [Theory]
    [InlineData("usmca", "us-canada")]
    [InlineData("usmca", "us-mexico")]
    [InlineData("us-canada", "us-mexico")]
    [InlineData("us-canada", "usmca")]
    public void Applying_the_printed_differences_to_the_first_rule_set_gives_the_second(string first, string second)
    {
        JObject data = Resolved(first);
        Apply(data, JObject.Parse(CliRun.Bundled("rules", "diff", first, second, "--format", "json").Out));
        JToken.DeepEquals(Sorted(data), Sorted(Resolved(second))).ShouldBeTrue();
    }

    [Fact]
    public void The_data_with_everything_inherited_decide_every_sample_as_the_rule_set_itself()
    {
        using var folder = new TemporaryFolder();
        JObject data = Resolved("usmca");
        Apply(data, JObject.Parse(CliRun.Bundled("rules", "diff", "usmca", "us-canada", "--format", "json").Out));
        data["id"] = "rebuilt";
        data["honorsCertificationsOf"] = new JArray("us-canada");
        folder.Write("ruleset.json", data.ToString());
        CliRun.Bundled("rules", "validate", folder.Path).Exit.ShouldBe(0);
        Answers(folder.Path).ShouldBe(Answers("us-canada"));
    }

    [Fact]
    public async Task The_differences_are_valid_against_their_schema() =>
        await ResultJsonTests.ShouldBeValid("rulesdiff", CliRun.Bundled("rules", "diff", "usmca", "us-canada", "--format", "json").Out);

    [Fact]
    public void A_rule_set_does_not_differ_from_itself() =>
        CliRun.Bundled("rules", "diff", "us-canada", "us-canada").Out.ShouldContain("0 differences");

    [Fact]
    public void Presets_of_one_rule_set_can_be_compared()
    {
        CliRun run = CliRun.Bundled("rules", "diff", "us-mexico", "us-mexico@evidence-2026");
        run.Exit.ShouldBe(0, run.Error);
        run.Out.ShouldContain("caps / metals / violationPercent: 20 -> 10");
        CliRun.Bundled("rules", "diff", "us-mexico", "us-mexico@loose").ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Error.ShouldContain("expected one of essay, evidence-2026"));
    }

    [Fact]
    public void The_differences_name_parties_parameters_rules_and_terms()
    {
        string text = CliRun.Bundled("rules", "diff", "usmca", "us-canada").Out;
        text.ShouldContain("parties\n  without MX");
        text.ShouldContain("deMinimisPercent: 10  from 2020-07-01");
        text.ShouldContain("effect: inform -> denyPreference");
        text.ShouldContain("RVC");
        text.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    private static JObject Resolved(string id) => JObject.Parse(CliRun.Bundled("rules", "show", id, "--resolved").Out);

    private static string Answers(string ruleSet) => string.Join('\n', ((JArray)JObject.Parse(CliRun.Bundled("evaluate", Boms, "--rules", ruleSet, "--format", "json").Out)["evaluations"]!)
        .Select(e => $"{e["finishedGood"]} {e["origin"]!["status"]} {e["origin"]!["criterion"]} {e["origin"]!["productRule"]} {e["chineseContent"]!["value"]} {e["tariff"]!["totalPayable"]} {e.SelectToken("tariff.range.upper")} {string.Join(' ', e["flags"]!.Select(f => f["code"]))}"));

    // Product rules of one id and lists of them are in the order of the document; members of objects are not.
    private static JToken Sorted(JToken token) => token switch
    {
        JObject o => new JObject(o.Properties().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new JProperty(p.Name, p.Name == "productRules" ? Rules(p.Value) : Sorted(p.Value)))),
        JArray a => new JArray(a.Select(Sorted)),
        _ => token,
    };

    private static JArray Rules(JToken rules) => new(rules.Select(Sorted).OrderBy(r => r.ToString(), StringComparer.Ordinal));

    private static void Apply(JObject data, JObject differences)
    {
        foreach (JToken difference in differences["differences"]!)
        {
            string[] path = [.. difference["path"]!.Values<string>().OfType<string>()];
            if (path is ["productRules", var id])
            {
                ReplaceRule((JArray)data["productRules"]!, id, difference["to"]);
                continue;
            }

            JToken place = path[..^1].Aggregate((JToken)data, Step);
            Set(place, path[^1], difference);
        }
    }

    private static void ReplaceRule(JArray rules, string id, JToken? to)
    {
        foreach (JToken part in rules.Where(r => r["id"]!.Value<string>() == id).ToList())
        {
            part.Remove();
        }

        foreach (JToken part in to is JArray parts ? parts : to is null ? [] : new JArray(to))
        {
            rules.Add(part.DeepClone());
        }
    }

    private static void Set(JToken place, string name, JToken difference)
    {
        JToken? to = difference["to"];
        if (difference["kind"]!.Value<string>() == "reordered")
        {
            var list = (JArray)Step(place, name);
            JToken[] ordered = [.. to!.Select(key => Step(list, key.Value<string>()!))];
            list.ReplaceAll(ordered.Select(o => o.DeepClone()));
        }
        else if (place is JArray items)
        {
            if (difference["from"] is not null)
            {
                Step(items, name).Remove();
            }

            if (to is not null)
            {
                items.Add(to.DeepClone());
            }
        }
        else if (to is null)
        {
            ((JObject)place).Remove(name);
        }
        else
        {
            place[name] = to.DeepClone();
        }
    }

    private static JToken Step(JToken place, string name) =>
        place is JArray list ? list.Single(i => (i["id"] ?? i["category"])?.Value<string>() == name) : place[name]!;
}
