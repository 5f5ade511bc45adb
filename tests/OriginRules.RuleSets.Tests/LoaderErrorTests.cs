namespace OriginRules.RuleSets.Tests;

public sealed class LoaderErrorTests
{
    private const string Child = """{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca" }""";

    [Theory]
    [InlineData("for", "\"84.1\"", "bad 1.for")]
    [InlineData("8501", "\"85O1\"", "84/x.for: '85O1'; expected a tariff code of 2 to 10 digits or a range as 8501-8503.")]
    [InlineData("rvc", """{ "netCost": 750 }""", "84/x.anyOf[0].rvc.netCost: '750'; expected a percentage from 0 to 100.")]
    [InlineData("rvc", "{ }", "84/x.anyOf[0].rvc: missing; expected \"transactionValue\", \"netCost\" or both.")]
    [InlineData("change", "\"headings\"", "84/x.anyOf[0].change: 'headings'; expected one of none, chapter, heading, subheading, tariffItem.")]
    [InlineData("alsoFrom", "\"heading\"", "84/x.anyOf[0].alsoFrom: 'without \"from\"'; expected sources in \"from\"")]
    [InlineData("except", "[\"8508-8503\"]", "84/x.anyOf[0].except[0]: '8508-8503'; expected a tariff code, a range")]
    [InlineData("fromMoreThanOneOf", "[[\"8503\"]]", "84/x.anyOf[0].fromMoreThanOneOf: 'one group'; expected at least two groups.")]
    [InlineData("process", "[\"cut\"]", "84/x.anyOf[0].process: 'cut'; expected lists of words")]
    [InlineData("goods", "{ }", "84/x.anyOf[0].goods: missing; expected \"anyOf\", \"noneOf\" or \"codes\".")]
    [InlineData("weight", """{ "of": ["17"] }""", "84/x.anyOf[0].weight: missing; expected a percentage.")]
    [InlineData("rcv", "{ }", "84/x.anyOf[0].rcv: 'rcv'; expected one of alcohol, alsoFrom, change, count, except")]
    public void A_wrong_value_of_a_rule_is_named_with_file_rule_and_what_was_expected(string member, string value, string message)
    {
        string rule = member switch
        {
            "for" => """{ "for": ["8501"], "anyOf": [ { "change": "chapter" } ], "cite": "c" }""",
            "8501" => $$"""{ "id": "84/x", "for": [{{value}}], "anyOf": [ { "change": "chapter" } ], "cite": "c" }""",
            "change" => $$"""{ "id": "84/x", "for": ["8501"], "anyOf": [ { "change": {{value}} } ], "cite": "c" }""",
            _ => $$"""{ "id": "84/x", "for": ["8501"], "anyOf": [ { "change": "heading", "{{member}}": {{value}} } ], "cite": "c" }""",
        };
        string expected = member == "for" ? "rule 0.id: missing; expected a string that is not empty." : message;
        Messages(Child, $"[\n{rule}\n]").ShouldContain(m => m.Contains("84.json(2), ", StringComparison.Ordinal) && m.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[ { "id": "84/x", "for": ["8501"], "cite": "c" } ]""", "84/x.anyOf: missing; expected at least one alternative, or \"unmodelled\" with the reason.")]
    [InlineData("""[ { "id": "84/x", "for": ["8501"], "anyOf": [ { "change": "chapter" } ] } ]""", "84/x.cite: missing; expected a string that is not empty.")]
    [InlineData("""[ { "id": "84/x", "for": ["8501"], "anyOf": [ { "change": "chapter" } ], "cite": "c", "inForce": { "from": "2026-01-01", "to": "2025-01-01" } } ]""", "84/x.inForce.to: '2025-01-01'; expected a day after 2026-01-01.")]
    [InlineData("""[ { "id": "84/x", "for": ["8501"], "anyOf": [ { "change": "chapter" } ], "cite": "c", "confidence": "sure" } ]""", "84/x.confidence: 'sure'; expected one of high, medium, low.")]
    [InlineData("""[ { "id": "84/x", "for": ["8501"], "anyOf": [ { "change": "chapter" } ], "cite": "c", "trade": { "between": ["CA"] } } ]""", "84/x.trade.between: 'CA'; expected two countries")]
    [InlineData("{ }", "the file: ''; expected a list of product rules.")]
    [InlineData("[ { ", "expected JSON.")]
    public void A_rule_that_cannot_stand_is_named(string rules, string message) => Messages(Child, rules).ShouldContain(m => m.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Two_rules_of_one_level_for_the_same_good_are_an_error_that_names_both() =>
        Messages(Child, """
            [ { "id": "84/x", "for": ["8501"], "anyOf": [ { "change": "chapter" } ], "cite": "c" },
              { "id": "84/y", "for": ["8500-8502"], "anyOf": [ { "change": "heading" } ], "cite": "c" } ]
            """).ShouldContain(m => m.Contains("84.json(2), 84/x and 84/y: '8501 and 8500-8502'; expected one rule of that level for a good, a day, a use and a trade.", StringComparison.Ordinal));

    [Fact]
    public void Two_rules_of_one_level_may_differ_in_use_day_or_trade() =>
        Messages(Child, """
            [ { "id": "84/a", "for": ["8501"], "use": ["heavyTruck"], "anyOf": [ { "change": "chapter" } ], "cite": "c" },
              { "id": "84/b", "for": ["8501"], "useNoneOf": ["heavyTruck"], "anyOf": [ { "change": "chapter" } ], "cite": "c" },
              { "id": "84/c", "for": ["8502"], "inForce": { "to": "2026-01-01" }, "anyOf": [ { "change": "chapter" } ], "cite": "c" },
              { "id": "84/d", "for": ["8502"], "inForce": { "from": "2026-01-01" }, "anyOf": [ { "change": "chapter" } ], "cite": "c" },
              { "id": "84/e", "for": ["8503"], "trade": { "between": ["CA", "US"] }, "anyOf": [ { "change": "chapter" } ], "cite": "c" },
              { "id": "84/f", "for": ["8503"], "trade": { "notBetween": [["CA", "US"]] }, "anyOf": [ { "change": "chapter" } ], "cite": "c" } ]
            """).ShouldBeEmpty();

    [Fact]
    public void Two_rules_of_one_id_are_an_error() =>
        Messages(Child, """
            [ { "id": "84/x", "for": ["8501"], "anyOf": [ { "change": "chapter" } ], "cite": "c" },
              { "id": "84/x", "for": ["8502"], "anyOf": [ { "change": "heading" } ], "cite": "c" } ]
            """).ShouldContain(m => m.Contains("84.json(2), 84/x.id: '84/x'; expected an id that no other rule of the rule set has.", StringComparison.Ordinal));

    [Theory]
    [InlineData("""[ { "from": "2020-07-01", "to": "2021-01-01", "value": 1, "cite": "c", "basis": "law" }, { "from": "2021-02-01", "value": 2, "cite": "c", "basis": "law" } ]""", "p[1].from: '2021-02-01'; expected 2021-01-01, the day the value before it ends: no gap.")]
    [InlineData("""[ { "from": "2020-07-01", "to": "2021-01-01", "value": 1, "cite": "c", "basis": "law" }, { "from": "2020-12-01", "value": 2, "cite": "c", "basis": "law" } ]""", "p[1].from: '2020-12-01'; expected a day after the value before it ends (2021-01-01): two values may not overlap.")]
    [InlineData("""[ { "from": "2020-07-01", "to": "2020-07-01", "value": 1, "cite": "c", "basis": "law" } ]""", "p[0].to: '2020-07-01'; expected a day after 2020-07-01.")]
    [InlineData("""[ { "value": 1, "cite": "c", "basis": "law" } ]""", "p[0].from: missing; expected the first day of the value")]
    [InlineData("""[ { "from": "2020-07-01", "cite": "c", "basis": "law" } ]""", "p[0].value: missing; expected a value.")]
    [InlineData("""[ { "from": "2020-07-01", "value": 1, "basis": "law" } ]""", "p[0].cite: missing; expected a string that is not empty.")]
    [InlineData("""[ { "from": "2020-07-01", "value": 1, "cite": "c", "basis": "rumour" } ]""", "p[0].basis: 'rumour'; expected one of law, proposal, essay, assumption.")]
    [InlineData("""[ { "from": "2020-07-01", "value": 101, "unit": "percent", "cite": "c", "basis": "law" } ]""", "p[0].value: '101'; expected a percentage from 0 to 100.")]
    [InlineData("""[ { "from": "2020-07-01", "value": 1, "cite": "c", "basis": "law" }, { "from": "2021-07-01", "value": true, "cite": "c", "basis": "law" } ]""", "p[1].value: 'true'; expected a value of the same type as the one before it.")]
    [InlineData("""[ { "from": "1 July 2020", "value": 1, "cite": "c", "basis": "law" } ]""", "p[0].from: '1 July 2020'; expected a day as 2026-11-22.")]
    [InlineData("[]", "p: missing; expected at least one dated value.")]
    public void A_dated_value_that_does_not_fit_is_named(string values, string message) =>
        Messages($$"""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "parameters": { "p": {{values}} } }""")
            .ShouldContain(m => m.Contains("ruleset.json(1), bad.parameters." + message, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{ "schema": "originrules/ruleset/2", "id": "bad", "extends": "usmca" }""", "bad.schema: 'originrules/ruleset/2'; expected one of originrules/ruleset/1.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "status": "draft" }""", "bad.status: 'draft'; expected one of inForce, expired, hypothetical, baseline.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "partys": ["US"] }""", "bad.partys: 'partys'; expected one of articleCites, articles, chinaContent")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "parties": ["USA"] }""", "bad.parties: 'USA'; expected an ISO 3166-1 alpha-2 country.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "nafta" }""", "bad.extends: 'nafta'; expected one of usmca, us-canada, us-mexico, none, or a folder relative to this one, without a circle.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "." }""", "bad.extends: '.'; expected")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "extends": "usmca" }""", "id: missing; expected a rule set with an id.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad" }""", "bad.version: missing; expected a string that is not empty.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "productRules": 1 }""", "bad.productRules: '1'; expected a list of rules or files as psr/*.json.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "presets": { "p": 1 } }""", "bad.presets.p: '1'; expected an object with members of a rule set.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "overrides": [ { "rvc": { "netCost": 1 } } ] }""", "bad.overrides[0]: missing; expected \"chapters\" or \"codes\".")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "overrides": [ { "chapters": ["84"], "rvc": { "netCost": 1 } } ] }""", "bad.overrides[0]: missing; expected either \"where\" with \"rvc\", or \"addRvc\".")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "overrides": [ { "chapters": ["84"], "where": { "rvc": { "netCost": 1 } }, "rvc": { "netCost": 2 } } ] }""", "bad.overrides[0]: 'no inherited rule changes'; expected goods and figures of at least one inherited rule.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "deemedOriginatingGoods": [ { "codes": [], "cite": "c" } ] }""", "bad.deemedOriginatingGoods[0].codes: missing; expected a list that is not empty.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": 5 }""", "bad.extends: '5'; expected the id or the relative folder of a rule set, or null.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "Bad one", "extends": "usmca" }""", "id: 'Bad one'; expected an id of small letters, digits and hyphens.")]
    [InlineData("""{ "id": "bad", "extends": "usmca" }""", "bad.schema: missing; expected the schema id of the file.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "rules": [] }""", "extends, honorsCertificationsOf, id, inForce, nomenclature, overrides, parameters, parties, preference, presets, productRules,")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "articles": ["transit", "transt"] }""", "bad.articles: 'transt'; expected one of accessories,")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "parties": [] }""", "bad.parties: missing; expected at least one party, or the article noAgreement.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "honorsCertificationsOf": ["nafta"] }""", "bad.honorsCertificationsOf: 'nafta'; expected one of usmca, us-canada, us-mexico, none, bad.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "nomenclature": "HS2022" }""", "bad.nomenclature: 'HS2022'; expected one of HS2012.")]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "productRules": "rules/*.json" }""", "bad.productRules: 'rules/*.json'; expected a file, or a pattern that at least one file has.")]
    public void A_wrong_header_is_named(string ruleSet, string message) => Messages(ruleSet).ShouldContain(m => m.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Every_error_of_a_file_is_reported_at_once() =>
        Messages(Child, """[ { "id": "84/x", "for": ["x"], "anyOf": [ { "change": "y", "rvc": { "netCost": -1 } } ], "cite": "c" } ]""").Count.ShouldBeGreaterThanOrEqualTo(3);

    [Theory]
    [InlineData("deMinimisPercent", "2020-07-01", "\"ten\"", "", "parameters.deMinimisPercent.value: 'ten'; expected a number, as in")]
    [InlineData("scenario.deemedOriginating", "2020-07-01", "1", "", "value: '1'; expected true or false, as in")]
    [InlineData("deMinimisExcludedOrigins", "2020-07-01", "[\"China\"]", "", "value: 'China'; expected a list of ISO 3166-1 alpha-2 countries, as in")]
    [InlineData("remanufacturedGoods", "2020-07-01", "[\"84-x\"]", "", "value: '84-x'; expected a list of tariff codes or ranges, as in")]
    [InlineData("deMinimisPercent", "2020-07-02", "10", "", "[0].from: '2020-07-02'; expected a value for every day on which the rule set extended has one, from 2020-07-01.")]
    [InlineData("deMinimisPercent", "2020-07-01", "10", ", \"to\": \"2030-01-01\"", "[0].to: '2030-01-01'; expected a value for every day on which the rule set extended has one, without end.")]
    [InlineData("deMinimusPercent", "2020-07-01", "10", "", "'deMinimusPercent'; expected the name of a parameter that provisions ask for; did you mean deMinimisPercent.")]
    public void A_parameter_that_provisions_could_not_use_is_named(string name, string from, string value, string more, string message) =>
        Messages($$"""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "usmca", "parameters": { "{{name}}": [ { "from": "{{from}}"{{more}}, "value": {{value}}, "cite": "c", "basis": "law" } ] } }""")
            .ShouldContain(m => m.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void A_parameter_of_the_house_keeps_the_kind_it_has_in_the_rule_set_that_is_extended()
    {
        using var folder = new TestFolder("""{ "schema": "originrules/ruleset/1", "id": "bad", "extends": "base", "parameters": { "house.limit": [ { "from": "2020-07-01", "value": "low", "cite": "c", "basis": "law" } ] } }""");
        folder.Write("base/ruleset.json", """{ "schema": "originrules/ruleset/1", "id": "base", "extends": "usmca", "parameters": { "house.limit": [ { "from": "2020-07-01", "value": 5, "cite": "c", "basis": "law" } ] } }""");

        RuleSetCatalog.Bundled().Validate(folder.Path).ShouldHaveSingleItem().ShouldContain("house.limit.value: 'low'; expected a number");
        RuleSetCatalog.Bundled().Validate(Path.Combine(folder.Path, "base")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/ruleset.json")]
    public void A_folder_is_known_with_a_slash_at_its_end_and_by_its_file(string end)
    {
        using var folder = new TestFolder("""{ "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca" }""");
        RuleSetCatalog catalog = RuleSetCatalog.Bundled().AddFolder(folder.Path).AddFolder(folder.Path + end);

        catalog.IdOfFolder(folder.Path + end).ShouldBe("mine");
        catalog.Resolve(folder.Path + end).Id.ShouldBe("mine");
    }

    [Fact]
    public void The_id_of_a_rule_set_that_is_there_cannot_be_added_again()
    {
        using var folder = new TestFolder("""{ "schema": "originrules/ruleset/1", "id": "usmca" }""");

        Should.Throw<RuleSetException>(() => RuleSetCatalog.Bundled().AddFolder(folder.Path)).Message.ShouldContain("id: 'usmca'; expected an id other than usmca, us-canada, us-mexico, none.");
    }

    [Fact]
    public void A_folder_with_the_id_of_a_rule_set_that_is_there_is_checked_in_its_place()
    {
        using var folder = new TestFolder("""{ "schema": "originrules/ruleset/1", "id": "us-canada", "extends": "usmca", "title": "changed" }""", """[ { "id": "84/x", "for": ["x"], "anyOf": [ { "change": "chapter" } ], "cite": "c" } ]""");

        RuleSetCatalog.Bundled().Validate(folder.Path).ShouldAllBe(m => m.Contains("84/x.for", StringComparison.Ordinal));
        folder.Write("psr/84.json", "[]");
        RuleSetCatalog.Bundled().Validate(folder.Path).ShouldBeEmpty();
        RuleSetCatalog.Bundled().Resolve("us-canada").Title.ShouldNotBe("changed");
    }

    [Fact]
    public void A_folder_without_a_rule_set_says_so()
    {
        using var folder = new TestFolder(Child);
        File.Delete(Path.Combine(folder.Path, "ruleset.json"));

        RuleSetCatalog.Bundled().Validate(folder.Path).Single().ShouldEndWith("the file: missing; expected a readable file.");
    }

    private static IReadOnlyList<string> Messages(string ruleSet, string? rules = null)
    {
        using var folder = new TestFolder(ruleSet, rules);
        return RuleSetCatalog.Bundled().Validate(folder.Path);
    }
}
