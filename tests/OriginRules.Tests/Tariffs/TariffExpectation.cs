using System.Collections.Immutable;

namespace OriginRules.Tests.Tariffs;

/// <summary>What a case pays; a part that is not given is not checked.</summary>
internal sealed record TariffExpectation
{
    public decimal? Total { get; init; }

    /// <summary>Amount by measure; then there are no other lines.</summary>
    public ImmutableSortedDictionary<string, decimal>? Lines { get; init; }

    public decimal? ProcessingFee { get; init; }

    public bool HasBounds { get; init; }

    public decimal? Lower { get; init; }

    public decimal? Upper { get; init; }

    public ImmutableArray<string> DependsOn { get; init; } = [];

    public bool Prohibited { get; init; }

    /// <summary>Heading by measure that must be listed as not applied.</summary>
    public ImmutableSortedDictionary<string, string> NotApplied { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public static TariffExpectation Read(JsonObjectView view)
    {
        JsonNode? lines = view.Node("lines");
        JsonNode? notApplied = view.Node("notApplied");
        decimal? lower = view.Decimal("lower");
        var expected = new TariffExpectation
        {
            Total = view.Decimal("total"),
            Lines = lines?.Members.ToImmutableSortedDictionary(m => m.Key, m => m.Value.Number, StringComparer.Ordinal),
            ProcessingFee = view.Decimal("mpf"),
            HasBounds = lower is not null,
            Lower = lower,
            Upper = view.Decimal("upper"),
            DependsOn = view.Strings("dependsOn"),
            Prohibited = view.Boolean("prohibited") ?? false,
            NotApplied = notApplied?.Members.ToImmutableSortedDictionary(m => m.Key, m => m.Value.Text, StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, string>.Empty,
        };
        view.End();
        return expected;
    }
}
