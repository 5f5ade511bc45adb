namespace OriginRules;

/// <summary>How to import the official tariff export.</summary>
public sealed record TariffImportOptions
{
    /// <summary>The folder of own data to write to; what it holds overrides the bundled data file by file.</summary>
    public required string Folder { get; init; }

    /// <summary>The name of the file, for findings.</summary>
    public required string FileName { get; init; }

    /// <summary>True for the CSV layout, false for JSON.</summary>
    public bool Csv { get; init; }

    /// <summary>What the edition is called in answers; null for the name of the file.</summary>
    public string? Edition { get; init; }

    /// <summary>The first day of the edition; null when not known, which keeps confidence in its rates medium.</summary>
    public DateOnly? EditionFrom { get; init; }
}
