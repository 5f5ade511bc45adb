using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules.Tests.Scenarios;

/// <summary>The terms of a bundled rule set as its own file states them, without the product rules.</summary>
internal static class BundledAgreement
{
    public const string Canada = "us-canada";
    public const string Mexico = "us-mexico";

    private const string Informing = """
        {
          "chinaContent": { "countries": ["CN", "HK", "MO"], "cite": "test", "effect": "inform",
            "ownership": { "thresholdParameter": "scenario.ownershipThresholdPercent", "countsParameter": "scenario.ownershipCountsAsContent", "cite": "test" },
            "unknownOrigin": { "warnAbovePercent": 5, "cite": "test", "basis": "assumption" } },
          "preference": { "program": "S" },
          "parameters": {
            "scenario.ownershipThresholdPercent": [ { "from": "2020-07-01", "value": 25, "cite": "test", "basis": "law" } ],
            "scenario.ownershipCountsAsContent": [ { "from": "2020-07-01", "value": false, "cite": "test", "basis": "assumption" } ] }
        }
        """;

    /// <summary>An agreement that reports content and tests nothing.</summary>
    public static RuleSet ThatInforms() => Build("informing", RuleSetStatus.InForce, Content.Bill.Countries("US", "CA", "MX"), JsonParser.Parse(new StringReader(Informing)), "essay", []);

    public static RuleSet Load(string id, string preset = "essay", params (string Name, object Value)[] set)
    {
        using Stream file = DataFiles.Bundled.Open($"{id}/ruleset.json").ShouldNotBeNull();
        using var text = new StreamReader(file);
        JsonNode root = JsonParser.Parse(text);
        return Build(id, RuleSetStatus.Hypothetical, [.. root["parties"]!.Items.Select(p => Country.Parse(p.Text))], root, preset, set);
    }

    public static RuleSet With(this RuleSet ruleSet, string parameter, object value) => ruleSet with { Parameters = Set(ruleSet.Parameters.All, [(parameter, value)]) };

    private static RuleSet Build(string id, RuleSetStatus status, ImmutableArray<Country> parties, JsonNode root, string preset, (string, object)[] set)
    {
        var problems = new LoadProblems();
        ChinaContentTerms content = ChinaContentTermsReader.Read(new JsonObjectView(root["chinaContent"], id, "chinaContent", problems));
        if (root["presets"]?[preset]?["chinaContent"] is { } changed)
        {
            content = content with { Caps = ChinaContentTermsReader.Read(new JsonObjectView(changed, id, preset, problems)).Caps };
        }

        PreferenceTerms preference = PreferenceTermsReader.Read(new JsonObjectView(root["preference"], id, "preference", problems));
        problems.Messages.ShouldBeEmpty();
        return new RuleSet
        {
            Id = id,
            Title = $"Agreement {id}",
            Status = status,
            Version = "test",
            Nomenclature = "HS2012",
            Parties = parties,
            InForce = new EffectivePeriod(),
            Sources = [],
            Articles = [],
            Parameters = Set(root["parameters"]!.Members.Select(Parameter), set),
            HonorsCertificationsOf = [],
            Lineage = [id],
            ProductRules = [],
            DeemedOriginatingGoods = [],
            ChinaContent = content,
            Preference = preference,
            Sha256 = "",
            Provisions = new ProvisionTerms(),
        };
    }

    private static ParameterTable Set(IEnumerable<Parameter> parameters, (string Name, object Value)[] set) =>
        new(parameters.Select(p => set.FirstOrDefault(s => s.Name == p.Name) is { Name: not null } changed
            ? p with { Values = [p.Values[0] with { Value = Value(changed.Value) }] }
            : p));

    private static Parameter Parameter(KeyValuePair<string, JsonNode> member) => new()
    {
        Name = member.Key,
        Values =
        [
            .. member.Value.Items.Select(v => new DatedValue
            {
                From = DateOnly.Parse(v["from"]!.Text, System.Globalization.CultureInfo.InvariantCulture),
                Value = v["value"]!.Kind switch
                {
                    JsonKind.Number => Value(v["value"]!.Number),
                    JsonKind.Boolean => Value(v["value"]!.Boolean),
                    _ => new ParameterValue { List = [.. v["value"]!.Items.Select(i => i.Text)] },
                },
                Cite = v["cite"]!.Text,
                Basis = v["basis"]!.Text,
            }),
        ],
    };

    private static ParameterValue Value(object value) => value is bool flag ? new ParameterValue { Flag = flag } : new ParameterValue { Number = Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture) };
}
