using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The contents of a good by each method, or the one average that stands for them.</summary>
internal readonly record struct RegionalValueContentResults
{
    private readonly RegionalValueContentFigures? _first;
    private readonly RegionalValueContentFigures? _second;
    private readonly RegionalValueContentResult? _average;

    private RegionalValueContentResults(RegionalValueContentFigures? first, RegionalValueContentFigures? second, RegionalValueContentResult? average) =>
        (_first, _second, _average) = (first, second, average);

    public bool IsEmpty => _first is null && _average is null;

    public static RegionalValueContentResults Average(RegionalValueContentResult average) => new(null, null, average);

    /// <summary>The two contents, either of which may be missing.</summary>
    public static RegionalValueContentResults Both(RegionalValueContentFigures? one, RegionalValueContentFigures? other) => one is null ? new(other, null, null) : new(one, other, null);

    public RegionalValueContentResults With(RegionalValueContentFigures next) => _first is null ? new(next, null, null) : new(_first, next, null);

    /// <summary>These and, for a method that is not among them, the one reported without a threshold; by transaction value first.</summary>
    public ImmutableArray<RegionalValueContentResult> Beside(RegionalValueContentFigures? transactionValue, RegionalValueContentFigures? netCost)
    {
        if (_average is null)
        {
            return Both(Of(ContentMethod.TransactionValue) ?? transactionValue, Of(ContentMethod.NetCost) ?? netCost).ToResults();
        }

        return transactionValue is { } own ? [own.ToResult(), _average] : [_average];
    }

    public ImmutableArray<RegionalValueContentResult> ToResults() =>
        _average is not null ? [_average]
        : _first is not { } first ? []
        : _second is not { } second ? [first.ToResult()]
        : [first.ToResult(), second.ToResult()];

    private RegionalValueContentFigures? Of(ContentMethod method) =>
        _first is { } first && first.Method == method ? first
        : _second is { } second && second.Method == method ? second
        : null;
}
