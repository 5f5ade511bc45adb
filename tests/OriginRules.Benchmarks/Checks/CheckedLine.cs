namespace OriginRules.Benchmarks;

/// <summary>A line of a bill as the twelve checks of microsoft/RulesEngine read it: everything that needs a computation is given.</summary>
public sealed record CheckedLine
{
    /// <summary>The first four digits.</summary>
    public int Heading { get; init; }

    /// <summary>Whether the line, or the sub-assembly it is inside, originates.</summary>
    public bool Originating { get; init; }

    /// <summary>The value that counts when it does not originate, in the currency of the good; 0 inside a sub-assembly.</summary>
    public decimal NonOriginatingValue { get; init; }

    /// <summary>The value of the line itself, in the currency of the good.</summary>
    public decimal TracedValue { get; init; }

    /// <summary>True for a line of the first tier.</summary>
    public bool FirstTier { get; init; }

    /// <summary>The country of origin.</summary>
    public string Country { get; init; } = "";
}
