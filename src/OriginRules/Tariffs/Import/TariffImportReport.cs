using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What an import of the official tariff export did.</summary>
public sealed record TariffImportReport
{
    /// <summary>The folder written to; null when the file was refused and nothing was written.</summary>
    public string? Folder { get; init; }

    /// <summary>The files written, below the folder.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>The tariff lines read.</summary>
    public int Lines { get; init; }

    /// <summary>Lines that were not in use before.</summary>
    public ImmutableArray<HsCode> Added { get; init; } = [];

    /// <summary>Lines in use before that the file does not have.</summary>
    public ImmutableArray<HsCode> Removed { get; init; } = [];

    /// <summary>Rates that differ from those in use before.</summary>
    public ImmutableArray<TariffRateChange> Changed { get; init; } = [];

    /// <summary>Errors, for which the file is refused, and rates that are printed in words.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>True when the file is damaged and nothing was written.</summary>
    public bool Refused => Folder is null;
}
