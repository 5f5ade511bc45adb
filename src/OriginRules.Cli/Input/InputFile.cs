namespace OriginRules.Cli;

/// <summary>A file to read, or standard input.</summary>
internal sealed record InputFile(string Name, BomFormat Format)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Name == StandardInput;
}
