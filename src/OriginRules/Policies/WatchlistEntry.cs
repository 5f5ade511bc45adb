using System.Collections.Immutable;

namespace OriginRules.Policies;

/// <summary>One supplier, part or set of codes of a user's list.</summary>
internal sealed record WatchlistEntry
{
    private const string SupplierCode = "WATCHLIST-SUPPLIER";
    private const string PartCode = "WATCHLIST-PART";
    private const string CodeCode = "WATCHLIST-CODE";

    /// <summary>A supplier or owner by name, whatever its capitals; null when the entry names none.</summary>
    public string? Supplier { get; init; }

    /// <summary>The id of a line; null when the entry names none.</summary>
    public string? Part { get; init; }

    /// <summary>Tariff codes; empty when the entry names none.</summary>
    public ImmutableArray<HsRange> Codes { get; init; } = [];

    /// <summary>The countries the codes are watched from; empty for any.</summary>
    public ImmutableArray<Country> Countries { get; init; } = [];

    public required FlagSeverity Severity { get; init; }

    public required string Why { get; init; }

    public string? Cite { get; init; }

    public Flag? Test(string path, Component line)
    {
        if (Supplier is not null)
        {
            return Names(line.Supplier) ? Flag(SupplierCode, path, $"'{Supplier}' is on the list of suppliers: {Why}.") : null;
        }

        if (Part is not null)
        {
            return line.Id == Part ? Flag(PartCode, path, $"'{Part}' is on the list of parts: {Why}.") : null;
        }

        if (line.Hts is not { } code || !Codes.Any(c => c.Contains(code)) || (line.OriginCountry is { } origin && !Countries.IsEmpty && !Countries.Contains(origin)))
        {
            return null;
        }

        return line.OriginCountry is null && !Countries.IsEmpty
            ? Flag(CodeCode, path, $"{code.ToDottedString()} is on the list of codes if of {string.Join(", ", Countries)}: {Why}. State originCountry.") with { Severity = Least(Severity, FlagSeverity.Warning) }
            : Flag(CodeCode, path, $"{code.ToDottedString()} is on the list of codes: {Why}.");
    }

    private bool Names(Supplier? supplier) => supplier is not null && (Same(supplier.Name) || (supplier.OwnershipChain ?? []).Any(l => Same(l.Name)));

    private bool Same(string? name) => string.Equals(name?.Trim(), Supplier, StringComparison.OrdinalIgnoreCase);

    private Flag Flag(string code, string path, string message) => new() { Code = code, Severity = Severity, Path = path, Message = message, Cite = Cite };

    private static FlagSeverity Least(FlagSeverity left, FlagSeverity right) => left < right ? left : right;
}
