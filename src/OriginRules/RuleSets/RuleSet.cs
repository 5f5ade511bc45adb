using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>An agreement as data: parties, provisions that apply, dated parameters and product rules.</summary>
/// <remarks>Immutable and safe to share between threads. Scenario parameters and presets are already applied.</remarks>
public sealed record RuleSet
{
    private ProductRuleIndex? _index;

    /// <summary>The name by which it is evaluated and extended, unique in a catalog.</summary>
    public required string Id { get; init; }

    /// <summary>What people call the agreement.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of law it states.</summary>
    public required RuleSetStatus Status { get; init; }

    /// <summary>The version of the data.</summary>
    public required string Version { get; init; }

    /// <summary>The nomenclature its product rules are written in.</summary>
    public required string Nomenclature { get; init; }

    /// <summary>The parties, whose territory is one for origin.</summary>
    public required ImmutableArray<Country> Parties { get; init; }

    /// <summary>When the agreement is in force.</summary>
    public required EffectivePeriod InForce { get; init; }

    /// <summary>The source texts.</summary>
    public required ImmutableArray<LegalSource> Sources { get; init; }

    /// <summary>The provisions that apply, by id.</summary>
    public required ImmutableArray<string> Articles { get; init; }

    /// <summary>Where the law states each provision, by its id; a provision may be absent.</summary>
    public ImmutableSortedDictionary<string, string> ArticleCites { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Every dated and cited value.</summary>
    public required ParameterTable Parameters { get; init; }

    /// <summary>Rule sets whose certifications count under this one.</summary>
    public required ImmutableArray<string> HonorsCertificationsOf { get; init; }

    /// <summary>The id of this rule set and of each it extends, nearest first.</summary>
    public required ImmutableArray<string> Lineage { get; init; }

    /// <summary>The product rules after cutting out of each parent what a child names, sorted by id.</summary>
    public required ImmutableArray<ProductRule> ProductRules { get; init; }

    /// <summary>Goods deemed to originate, when the provision applies.</summary>
    public required ImmutableArray<DeemedOriginatingGood> DeemedOriginatingGoods { get; init; }

    /// <summary>What the rule set says about content from the countries it covers.</summary>
    public required ChinaContentTerms ChinaContent { get; init; }

    /// <summary>What a good pays that originates, does not, or violates.</summary>
    public required PreferenceTerms Preference { get; init; }

    /// <summary>SHA-256 of the resolved data, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The lists that provisions turn on.</summary>
    public required ProvisionTerms Provisions { get; init; }

    /// <summary>The presets that can be chosen, sorted.</summary>
    public ImmutableArray<string> Presets { get; init; } = [];

    /// <summary>The members of the file after everything it extends is laid over each other, without product rules.</summary>
    internal JsonNode Data { get; init; } = new(JsonKind.Object, "", 0, 0);

    /// <summary>The names that can be set when the rule set is evaluated: scenario parameters, then the caps on content.</summary>
    public ImmutableArray<string> SettingNames => ScenarioSettings.Names(this);

    /// <summary>How much of the printed product rules is expressed.</summary>
    public RuleSetCoverage Coverage => RuleSetCoverage.Of(this);

    /// <summary>The product rules in force on a day that name a code or, when it is shorter than they are printed, something below it.</summary>
    /// <param name="code">A code in the nomenclature of the rule set.</param>
    /// <param name="day">The day whose law applies.</param>
    /// <returns>Most specific first; what the good is used for and where it is traded may still choose between them.</returns>
    public ImmutableArray<ProductRule> RulesFor(HsCode code, DateOnly day)
    {
        ProductRuleIndex? index = _index;
        if (index is null || index.Rules != ProductRules)
        {
            index = new ProductRuleIndex(ProductRules);
            _index = index;
        }

        return index.Find(code, day);
    }
}
