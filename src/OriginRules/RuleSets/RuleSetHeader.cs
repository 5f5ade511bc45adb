using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The members of <c>ruleset.json</c> that are not product rules: laid over each other layer by layer, then read once.</summary>
internal static class RuleSetHeader
{
    private const string Schema = "originrules/ruleset/1";

    private static readonly string[] StatusOrder = ["inForce", "hypothetical", "expired", "baseline"];

    private static readonly ImmutableArray<string> OwnOnly = ["title", "status", "honorsCertificationsOf"];
    private static readonly ImmutableArray<string> LayerMembers = ["extends", "productRules", "overrides", "presets", "$schema"];
    private static readonly ImmutableArray<string> DeepMembers = ["articleCites", "provisions", "chinaContent", "preference"];

    private static readonly ImmutableArray<KeyValuePair<string, RuleSetStatus>> Statuses =
    [
        new("inForce", RuleSetStatus.InForce),
        new("expired", RuleSetStatus.Expired),
        new("hypothetical", RuleSetStatus.Hypothetical),
        new("baseline", RuleSetStatus.Baseline),
    ];

    /// <summary>A layer laid over what it extends.</summary>
    public static JsonNode Lay(JsonNode? parent, RuleSetLayer layer)
    {
        JsonNode merged = parent ?? new JsonNode(JsonKind.Object, "", layer.Node.Line, layer.Node.Column);
        if (!layer.IsPreset)
        {
            foreach (string name in OwnOnly)
            {
                merged = JsonMerge.With(merged, name, null);
            }
        }

        foreach ((string name, JsonNode value) in layer.Node.Members)
        {
            if (!LayerMembers.Contains(name) && !value.IsNull)
            {
                JsonNode laid = name == "parameters" ? JsonMerge.ByName(merged[name], value) : DeepMembers.Contains(name) ? JsonMerge.Deep(merged[name], value) : value;
                merged = JsonMerge.With(merged, name, laid);
            }
        }

        return merged;
    }

    /// <summary>Where a rule set stands among others by its status: what is in force first, what is for comparison last.</summary>
    public static int Rank(JsonNode root) => Array.IndexOf(StatusOrder, root["status"] is { Kind: JsonKind.String } status ? status.Text : "hypothetical");

    /// <summary>Reads the merged members; product rules, lineage and hash are filled in by the caller.</summary>
    public static RuleSet Read(JsonNode merged, string file, bool isRoot, LoadProblems problems)
    {
        string id = merged["id"]?.Text ?? "";
        var view = new JsonObjectView(merged, file, id, problems);
        string schema = view.RequiredString("schema");
        ParameterReader.OneOf(view, "schema", schema, [Schema]);
        var ruleSet = new RuleSet
        {
            Id = view.RequiredString("id"),
            Title = view.String("title") ?? id,
            Status = Status(view, isRoot),
            Version = view.RequiredString("version"),
            Nomenclature = view.RequiredString("nomenclature"),
            Parties = view.Countries("parties"),
            InForce = ProductRuleReader.Period(view.Object("inForce")),
            Sources = [.. view.Objects("sources").Select(Source)],
            Articles = view.Strings("articles"),
            ArticleCites = Cites(merged["articleCites"], view),
            Parameters = new ParameterTable(ParameterReader.Read(view.Object("parameters"), view.Node("parameters"))),
            HonorsCertificationsOf = view.Strings("honorsCertificationsOf"),
            DeemedOriginatingGoods = [.. view.Objects("deemedOriginatingGoods").Select(ProvisionTermsReader.Deemed)],
            ChinaContent = ChinaContentTermsReader.Read(view.Object("chinaContent")),
            Preference = PreferenceTermsReader.Read(view.Object("preference")),
            Provisions = ProvisionTermsReader.Read(view.Object("provisions")),
            Lineage = [],
            ProductRules = [],
            Sha256 = "",
        };
        foreach (string name in LayerMembers.Remove("$schema"))
        {
            // Read layer by layer; asked for here so that the message about an unknown member lists them.
            view.Node(name);
        }

        view.End();
        return ruleSet;
    }

    private static RuleSetStatus Status(JsonObjectView view, bool isRoot)
    {
        string? word = isRoot ? view.RequiredString("status") : view.String("status");
        foreach ((string known, RuleSetStatus status) in Statuses)
        {
            if (known == word)
            {
                return status;
            }
        }

        ParameterReader.OneOf(view, "status", word, [.. Statuses.Select(s => s.Key)]);
        return RuleSetStatus.Hypothetical;
    }

    private static ImmutableSortedDictionary<string, string> Cites(JsonNode? node, JsonObjectView parent)
    {
        if (parent.Object("articleCites") is not { } view || node is null)
        {
            return ImmutableSortedDictionary<string, string>.Empty;
        }

        ImmutableSortedDictionary<string, string> cites = node.Members.ToImmutableSortedDictionary(m => m.Key, m => view.RequiredString(m.Key), StringComparer.Ordinal);
        view.End();
        return cites;
    }

    private static LegalSource Source(JsonObjectView view)
    {
        var source = new LegalSource { Title = view.RequiredString("title"), Reference = view.String("reference"), CheckedOn = view.Date("checkedOn") };
        view.End();
        return source;
    }
}
