using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A row of the official tariff export, as printed.</summary>
internal sealed record HtsRow
{
    /// <summary>The line of the file it begins on.</summary>
    public required int Line { get; init; }

    /// <summary>The tariff number with its dots; empty for a row that only describes.</summary>
    public required string Number { get; init; }

    public required int Indent { get; init; }

    public required ImmutableArray<string> Units { get; init; }

    public required string General { get; init; }

    public required string Special { get; init; }

    /// <summary>The rate of column 2.</summary>
    public required string Other { get; init; }

    public bool StatesRates => General.Length + Special.Length + Other.Length > 0;
}
