using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>An agreement as data: parties, provisions that apply, dated parameters and product rules.</summary>
/// <remarks>Immutable and safe to share between threads. Scenario parameters and presets are already applied.</remarks>
public sealed record RuleSet
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
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
}
