namespace OriginRules.Benchmarks;

/// <summary>A good as the twelve checks of microsoft/RulesEngine read it.</summary>
public sealed record CheckedGood
{
    /// <summary>The first four digits in the nomenclature of the product rules.</summary>
    public int Heading { get; init; }

    /// <summary>The transaction value.</summary>
    public decimal TransactionValue { get; init; }

    /// <summary>The net cost; 0 where none is stated.</summary>
    public decimal NetCost { get; init; }

    /// <summary>Where it was produced.</summary>
    public string ProductionCountry { get; init; } = "";

    /// <summary>The value of every line of the first tier.</summary>
    public decimal Materials { get; init; }

    /// <summary>The lines of every tier.</summary>
    public CheckedLine[] Lines { get; init; } = [];
}
