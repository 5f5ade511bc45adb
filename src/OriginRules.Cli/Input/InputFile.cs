namespace OriginRules.Cli;

/// <summary>A file to read, or standard input.</summary>
internal sealed record InputFile(string Name, BomFormat Format)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Name == StandardInput;

    /// <summary>What separates the cells of CSV.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>What separates the decimals of a number in CSV.</summary>
    public char DecimalSeparator { get; init; } = '.';

    public BomReadOptions Options(DateOnly? asOf) => new() { Format = Format, AsOf = asOf, FileName = Name, Delimiter = Delimiter, DecimalSeparator = DecimalSeparator };
}
