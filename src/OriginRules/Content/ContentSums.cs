namespace OriginRules;

/// <summary>Adds up portions of value by source; a portion that may come from several leaves open only the sums it could belong to.</summary>
internal struct ContentSums(bool ownershipCounts)
{
    private const ContentSource AnyUnknown = ContentSource.Unknown | ContentSource.UnknownOwned;
    private const ContentSource AnyOwned = ContentSource.OtherOwned | ContentSource.UnknownOwned;
    private const ContentSource AnyNotCovered = ContentSource.Other | ContentSource.OtherOwned | ContentSource.OtherShareUnknown;
    private const ContentSource CoveredOrUnknown = ContentSource.Covered | AnyUnknown;

    private readonly ContentSource _counted = Counted(ownershipCounts);
    private readonly ContentSource _mayCount = MayCount(ownershipCounts);
    private readonly ContentSource _mayCountIfKnown = ContentSource.Covered | (ownershipCounts ? AnyOwned | ContentSource.OtherShareUnknown : 0);

    // What comes from one source each, as nearly every portion does, and the sources anything came from.
    private ContentSource _held;
    private decimal _covered;
    private decimal _other;
    private decimal _unknown;
    private decimal _otherOwned;
    private decimal _unknownOwned;
    private decimal _otherShareUnknown;

    // What may come from several, or that nothing bounds, by the sums it belongs to, and whether anything does.
    private bool _anyEither;
    private bool _coveredOpen;
    private bool _unknownOpen;
    private decimal _eitherUnknown;
    private decimal _eitherOwned;
    private decimal _eitherNotCovered;
    private decimal _eitherCountedAtLeast;
    private decimal? _eitherCoveredOrUnknown = 0;
    private decimal? _eitherCounted = 0;
    private decimal? _eitherCountedIfKnown = 0;

    /// <summary>Value of covered countries; null when a portion that cannot be divided may hold some.</summary>
    public readonly decimal? Covered => _coveredOpen ? null : _covered;

    /// <summary>Value of unknown origin; null when a portion that cannot be divided may hold some.</summary>
    public readonly decimal? Unknown => _unknownOpen ? null : _anyEither ? Single(AnyUnknown) + _eitherUnknown : Single(AnyUnknown);

    /// <summary>The most that could be of covered or unknown origin; null when nothing bounds it.</summary>
    public readonly decimal? CoveredOrUnknownAtMost => _anyEither ? Single(CoveredOrUnknown) + _eitherCoveredOrUnknown : Single(CoveredOrUnknown);

    /// <summary>Value known to be added by entities with a covered owner outside covered countries.</summary>
    public readonly decimal Owned => _anyEither ? Single(AnyOwned) + _eitherOwned : Single(AnyOwned);

    /// <summary>Value of known countries that are not covered.</summary>
    public readonly decimal NotCovered => _anyEither ? Single(AnyNotCovered) + _eitherNotCovered : Single(AnyNotCovered);

    /// <summary>Value that cannot be divided between sources.</summary>
    public decimal Undivided { get; private set; }

    /// <summary>The least that counts towards a cap.</summary>
    public readonly decimal CountedAtLeast => _anyEither ? Single(_counted) + _eitherCountedAtLeast : Single(_counted);

    /// <summary>The most that could count towards a cap; null when nothing bounds it.</summary>
    public readonly decimal? CountedAtMost => _anyEither ? Single(_mayCount) + _eitherCounted : Single(_mayCount);

    /// <summary>The most that could count while value of unknown origin counts as nothing; null when nothing bounds it.</summary>
    public readonly decimal? CountedAtMostOfKnownOrigin => _anyEither ? Single(_mayCountIfKnown) + _eitherCountedIfKnown : Single(_mayCountIfKnown);

    /// <summary>True when a portion of these sources may count towards a cap and need not.</summary>
    public static bool IsOpen(ContentSource sources, bool ownershipCounts) => Has(sources, MayCount(ownershipCounts)) && !Within(sources, Counted(ownershipCounts));

    /// <param name="sources">What the portion may consist of.</param>
    /// <param name="value">The portion; null when nothing bounds it.</param>
    public void Add(ContentSource sources, decimal? value)
    {
        if (value is { } portion)
        {
            Add(sources, portion);
            return;
        }

        AddToBounds(sources, null);
        Open(sources);
    }

    /// <param name="sources">What the portion may consist of.</param>
    /// <param name="portion">The portion.</param>
    public void Add(ContentSource sources, decimal portion)
    {
        if (portion == 0)
        {
            return;
        }

        _held |= sources;
        switch (sources)
        {
            case ContentSource.Covered:
                _covered += portion;
                break;
            case ContentSource.Other:
                _other += portion;
                break;
            case ContentSource.Unknown:
                _unknown += portion;
                break;
            case ContentSource.OtherOwned:
                _otherOwned += portion;
                break;
            case ContentSource.UnknownOwned:
                _unknownOwned += portion;
                break;
            case ContentSource.OtherShareUnknown:
                _otherShareUnknown += portion;
                break;
            default:
                AddUndivided(sources, portion);
                break;
        }
    }

    private void AddUndivided(ContentSource sources, decimal portion)
    {
        AddToBounds(sources, portion);
        if (Within(sources, AnyNotCovered))
        {
            _eitherNotCovered += portion;
        }
        else if (Within(sources, AnyUnknown))
        {
            _eitherUnknown += portion;
        }
        else
        {
            Undivided += portion;
            Open(sources);
        }

        if (Within(sources, AnyOwned))
        {
            _eitherOwned += portion;
        }
    }

    private void AddToBounds(ContentSource sources, decimal? value)
    {
        _anyEither = true;
        if (Has(sources, CoveredOrUnknown))
        {
            _eitherCoveredOrUnknown += value;
        }

        if (Has(sources, _mayCount))
        {
            _eitherCounted += value;
        }

        if (Has(sources, _mayCountIfKnown))
        {
            _eitherCountedIfKnown += value;
        }

        if (Within(sources, _counted) && value is { } certain)
        {
            _eitherCountedAtLeast += certain;
        }
    }

    private void Open(ContentSource sources)
    {
        _coveredOpen |= Has(sources, ContentSource.Covered);
        _unknownOpen |= Has(sources, AnyUnknown);
    }

    /// <summary>What came from any of these sources; most goods hold one or two.</summary>
    private readonly decimal Single(ContentSource any) => (any & _held) switch
    {
        0 => 0,
        ContentSource.Covered => _covered,
        ContentSource.Other => _other,
        ContentSource several => Sum(several),
    };

    private readonly decimal Sum(ContentSource any) =>
        (Has(any, ContentSource.Covered) ? _covered : 0) + (Has(any, ContentSource.Other) ? _other : 0) + (Has(any, ContentSource.Unknown) ? _unknown : 0)
        + (Has(any, ContentSource.OtherOwned) ? _otherOwned : 0) + (Has(any, ContentSource.UnknownOwned) ? _unknownOwned : 0) + (Has(any, ContentSource.OtherShareUnknown) ? _otherShareUnknown : 0);

    private static ContentSource Counted(bool ownershipCounts) => ContentSource.Covered | (ownershipCounts ? AnyOwned : 0);

    private static ContentSource MayCount(bool ownershipCounts) => CoveredOrUnknown | (ownershipCounts ? AnyOwned | ContentSource.OtherShareUnknown : 0);

    private static bool Has(ContentSource sources, ContentSource any) => (sources & any) != 0;

    private static bool Within(ContentSource sources, ContentSource all) => (sources & ~all) == 0;
}
