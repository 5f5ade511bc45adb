namespace OriginRules;

/// <summary>Adds up portions of value by source; a portion that may come from several leaves open only the sums it could belong to.</summary>
internal struct ContentSums(bool ownershipCounts)
{
    private const ContentSource AnyUnknown = ContentSource.Unknown | ContentSource.UnknownOwned;
    private const ContentSource AnyOwned = ContentSource.OtherOwned | ContentSource.UnknownOwned;
    private const ContentSource AnyNotCovered = ContentSource.Other | ContentSource.OtherOwned | ContentSource.OtherShareUnknown;

    private readonly ContentSource _counted = ContentSource.Covered | (ownershipCounts ? AnyOwned : 0);
    private readonly ContentSource _mayCount = ContentSource.Covered | AnyUnknown | (ownershipCounts ? AnyOwned | ContentSource.OtherShareUnknown : 0);
    private readonly ContentSource _mayCountIfKnown = ContentSource.Covered | (ownershipCounts ? AnyOwned | ContentSource.OtherShareUnknown : 0);

    private decimal _covered;
    private decimal _unknown;
    private bool _coveredOpen;
    private bool _unknownOpen;

    /// <summary>Value of covered countries; null when a portion that cannot be divided may hold some.</summary>
    public decimal? Covered => _coveredOpen ? null : _covered;

    /// <summary>Value of unknown origin; null when a portion that cannot be divided may hold some.</summary>
    public decimal? Unknown => _unknownOpen ? null : _unknown;

    /// <summary>The most that could be of covered or unknown origin; null when nothing bounds it.</summary>
    public decimal? CoveredOrUnknownAtMost { get; private set; } = 0;

    /// <summary>Value known to be added by entities with a covered owner outside covered countries.</summary>
    public decimal Owned { get; private set; }

    /// <summary>Value of known countries that are not covered.</summary>
    public decimal NotCovered { get; private set; }

    /// <summary>Value that cannot be divided between sources.</summary>
    public decimal Undivided { get; private set; }

    /// <summary>The least that counts towards a cap.</summary>
    public decimal CountedAtLeast { get; private set; }

    /// <summary>The most that could count towards a cap; null when nothing bounds it.</summary>
    public decimal? CountedAtMost { get; private set; } = 0;

    /// <summary>The most that could count while value of unknown origin counts as nothing; null when nothing bounds it.</summary>
    public decimal? CountedAtMostOfKnownOrigin { get; private set; } = 0;

    /// <summary>True when a portion of these sources may count towards a cap and need not.</summary>
    public bool IsOpen(ContentSource sources) => Has(sources, _mayCount) && !Within(sources, _counted);

    /// <param name="sources">What the portion may consist of.</param>
    /// <param name="value">The portion; null when nothing bounds it.</param>
    public void Add(ContentSource sources, decimal? value)
    {
        if (value == 0)
        {
            return;
        }

        AddToBounds(sources, value);
        if (value is not { } portion)
        {
            _coveredOpen |= Has(sources, ContentSource.Covered);
            _unknownOpen |= Has(sources, AnyUnknown);
            return;
        }

        switch (sources)
        {
            case ContentSource.Covered:
                _covered += portion;
                break;
            case ContentSource.Other or ContentSource.OtherShareUnknown:
                NotCovered += portion;
                break;
            case ContentSource.OtherOwned:
                NotCovered += portion;
                Owned += portion;
                break;
            case ContentSource.Unknown:
                _unknown += portion;
                break;
            case ContentSource.UnknownOwned:
                _unknown += portion;
                Owned += portion;
                break;
            default:
                AddUndivided(sources, portion);
                break;
        }
    }

    private void AddUndivided(ContentSource sources, decimal portion)
    {
        if (Within(sources, AnyNotCovered))
        {
            NotCovered += portion;
        }
        else if (Within(sources, AnyUnknown))
        {
            _unknown += portion;
        }
        else
        {
            Undivided += portion;
            _coveredOpen |= Has(sources, ContentSource.Covered);
            _unknownOpen |= Has(sources, AnyUnknown);
        }

        if (Within(sources, AnyOwned))
        {
            Owned += portion;
        }
    }

    private void AddToBounds(ContentSource sources, decimal? value)
    {
        if (Has(sources, ContentSource.Covered | AnyUnknown))
        {
            CoveredOrUnknownAtMost += value;
        }

        if (Has(sources, _mayCount))
        {
            CountedAtMost += value;
        }

        if (Has(sources, _mayCountIfKnown))
        {
            CountedAtMostOfKnownOrigin += value;
        }

        if (Within(sources, _counted) && value is { } certain)
        {
            CountedAtLeast += certain;
        }
    }

    private static bool Has(ContentSource sources, ContentSource any) => (sources & any) != 0;

    private static bool Within(ContentSource sources, ContentSource all) => (sources & ~all) == 0;
}
