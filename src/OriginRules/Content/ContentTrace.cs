using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The figures on the content of a good with the bounds that conditions are tested against; the lines behind them are listed when somebody first asks.</summary>
internal sealed class ContentTrace
{
    private readonly FinishedGood _good;
    private readonly ChinaContentTerms _terms;
    private readonly ParameterTable _parameters;
    private readonly DateOnly _day;
    private readonly ContentBounds? _open;
    private ImmutableArray<ContentComponent> _components;
    private ContentListing? _listing;

    public ContentTrace(FinishedGood good, ChinaContentTerms terms, ParameterTable parameters, DateOnly day, ContentWalk walk, bool ownershipCounts)
    {
        ref readonly ContentSums sums = ref walk.Sums;
        _good = good;
        _terms = terms;
        _parameters = parameters;
        _day = day;
        OwnershipCounts = ownershipCounts;
        CountedAtLeast = sums.CountedAtLeast;
        _open = sums.CountedAtMost == CountedAtLeast && sums.CountedAtMostOfKnownOrigin == CountedAtLeast ? null : new ContentBounds(sums.CountedAtMost, sums.CountedAtMostOfKnownOrigin);
        Content = Report(sums, walk);
        Keep(walk);
    }

    /// <summary>The report.</summary>
    public ChineseContent Content { get; }

    /// <summary>What shares are taken of; null when not stated.</summary>
    public decimal? CustomsValue => Amounts.CustomsValue(_good);

    /// <summary>The least value that counts towards a cap: covered and, where it counts, owned.</summary>
    public decimal CountedAtLeast { get; }

    /// <summary>The most that could count if every open fact were covered; null when nothing bounds it.</summary>
    public decimal? CountedAtMost => _open is null ? CountedAtLeast : _open.Counted;

    /// <summary>The most that could count while value of unknown origin counts as nothing; null when nothing bounds it.</summary>
    public decimal? CountedAtMostOfKnownOrigin => _open is null ? CountedAtLeast : _open.CountedOfKnownOrigin;

    /// <summary>True when value added by entities with a covered owner counts towards a cap.</summary>
    public bool OwnershipCounts { get; }

    /// <summary>Value of known countries that are not covered.</summary>
    public decimal NotCoveredValue => Listing.NotCoveredValue;

    /// <summary>Value that cannot be divided between sources because a line has no value.</summary>
    public decimal UndividedValue => Listing.UndividedValue;

    /// <summary>Lines whose materials are worth more than they are; empty text for the good.</summary>
    public ImmutableArray<string> NegativeAddedValue => Listing.NegativeAddedValue;

    /// <summary>Lines without a value whose value could change a figure.</summary>
    public ImmutableArray<string> WithoutValue => Listing.WithoutValue;

    /// <summary>Lines and goods whose country of added value is unknown.</summary>
    public ImmutableArray<OpenOrigin> UnknownOrigin => Listing.UnknownOrigin;

    /// <summary>The shares and countries of owners that leave open whether a line is owned, each with its line.</summary>
    public ImmutableArray<OpenOrigin> OwnerShareUnknown => Listing.OwnerShareUnknown;

    /// <summary>Where the value sits, sorted by path.</summary>
    public ImmutableArray<ContentComponent> Components
    {
        get
        {
            if (_components.IsDefault)
            {
                Walk(ContentDetail.Components);
            }

            return _components;
        }
    }

    /// <summary>The lines behind the figures.</summary>
    public ContentListing Listing
    {
        get
        {
            if (_listing is null)
            {
                Walk(ContentDetail.Listing);
            }

            return _listing!;
        }
    }

    /// <summary>True when it is the trace of these terms on this day.</summary>
    public bool IsOf(FinishedGood good, ChinaContentTerms terms, ParameterTable parameters, DateOnly day) =>
        ReferenceEquals(good, _good) && ReferenceEquals(terms, _terms) && ReferenceEquals(parameters, _parameters) && day == _day;

    private void Walk(ContentDetail detail)
    {
        ContentWalk walk = ContentTracer.Walk(_good, _terms, _parameters, _day, detail);
        Keep(walk);
        walk.Return();
    }

    /// <summary>Keeps what a walk listed and nobody listed before.</summary>
    private void Keep(ContentWalk walk)
    {
        if (walk.Detail != ContentDetail.Sums && _components.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(ref _components, ContentListing.ComponentsOf(walk));
        }

        if (walk.Detail == ContentDetail.Listing)
        {
            Interlocked.CompareExchange(ref _listing, ContentListing.Of(walk, CustomsValue), null);
        }
    }

    private ChineseContent Report(in ContentSums sums, ContentWalk walk)
    {
        decimal? covered = sums.Covered;
        decimal? atMost = sums.CoveredOrUnknownAtMost;
        decimal? percent = Exact.Percent(covered, CustomsValue);
        return new ChineseContent
        {
            Value = covered,
            PercentOfTransactionValue = _good.TransactionValue == CustomsValue ? percent : Exact.Percent(covered, _good.TransactionValue),
            PercentOfCustomsValue = percent,
            PercentOfMaterials = Exact.Percent(covered - walk.OwnCoveredValue, walk.MaterialsValue),
            FirstTierValue = walk.FirstTierValue,
            UnknownOriginValue = sums.Unknown,
            UpperBoundPercent = atMost == covered ? percent : Exact.Percent(atMost, CustomsValue),
            ChineseOwnedValue = sums.Owned,
            Trace = this,
        };
    }

    /// <summary>What could count beyond what does; null where nothing bounds it.</summary>
    private sealed record ContentBounds(decimal? Counted, decimal? CountedOfKnownOrigin);
}
