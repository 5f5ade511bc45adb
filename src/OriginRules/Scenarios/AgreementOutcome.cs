using System.Collections.Immutable;
using OriginRules.Policies;

namespace OriginRules;

/// <summary>What an agreement makes of a good: what a person must see, and what the duty computation needs to know.</summary>
internal sealed record AgreementOutcome
{
    /// <summary>The flags, violations first.</summary>
    public required ImmutableArray<Flag> Flags { get; init; }

    /// <summary>The terms for the duty computation.</summary>
    public required AgreementTariffTerms Terms { get; init; }

    /// <summary>The terms were the granted preference not claimed; null when there is none to lose.</summary>
    public AgreementTariffTerms? WithoutPreference { get; init; }
}
