using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What an agreement makes of a good: what a person must see, and what the duty computation needs to know.</summary>
internal sealed record AgreementOutcome
{
    /// <summary>The good and the agreement.</summary>
    public required AgreementCase Case { get; init; }

    /// <summary>The flags as far as they had to be raised to tell whether a condition is broken; null when they did not.</summary>
    public IReadOnlyList<Flag>? Raised { get; init; }

    /// <summary>The flags, violations first; raised when asked for.</summary>
    public ImmutableArray<Flag> Flags
    {
        get
        {
            var flags = new List<Flag>();
            using PartsOfBill.Loan loan = PartsOfBill.Of(Case.Good);
            AddFlagsTo(flags, loan.Parts);
            return Flag.Sorted(flags);
        }
    }

    /// <summary>Adds the flags in no stated order.</summary>
    /// <param name="flags">Where the flags go.</param>
    /// <param name="parts">The parts of the good.</param>
    public void AddFlagsTo(List<Flag> flags, PartsOfBill parts)
    {
        if (Raised is not null)
        {
            flags.AddRange(Raised);
        }
        else
        {
            AgreementFlags.Raise(Case, Terms.Status != PreferenceStatus.NotAvailable, parts, flags);
        }

        if (Terms.Status == PreferenceStatus.Granted)
        {
            QuotaFlags.Raise(Case.Good, Case.RuleSet, Case.Day, flags);
        }
    }

    /// <summary>The terms for the duty computation.</summary>
    public required AgreementTariffTerms Terms { get; init; }

    /// <summary>The terms if the open facts tell against the good; null when no fact is open.</summary>
    public AgreementTariffTerms? AlternativeTerms { get; init; }

    /// <summary>The facts that tell which of the two terms apply.</summary>
    public ImmutableArray<RangeDependency> OpenFacts { get; init; } = [];

    /// <summary>The terms were the granted preference not claimed; null when there is none to lose.</summary>
    public AgreementTariffTerms? WithoutPreference { get; init; }
}
