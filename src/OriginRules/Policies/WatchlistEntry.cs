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

    /// <param name="path">The line's path.</param>
    /// <param name="line">The line.</param>
    /// <param name="day">The day that declarations must cover.</param>
    public Flag? Test(string path, Component line, DateOnly day)
    {
        if (Supplier is not null)
        {
            return Names(line.Supplier) ? Flag(SupplierCode, path, $"'{Supplier}' is on the list of suppliers: {Why}.") : null;
        }

        if (Part is not null)
        {
            return line.Id == Part ? Flag(PartCode, path, $"'{Part}' is on the list of parts: {Why}.") : null;
        }

        return OfCode(path, line, day);
    }

    private Flag? OfCode(string path, Component line, DateOnly day)
    {
        bool named = line.Hts is { } code && Codes.Any(c => c.Contains(code));
        bool mayBeNamed = named || line.Hts is not { } shortCode || Codes.Any(c => c.Length > shortCode.Length && c.Overlaps(shortCode));
        Country? origin = Lapse.OriginOf(line, Countries, day);
        if (!mayBeNamed || (origin is { } known && !Countries.IsEmpty && !Countries.Contains(known)))
        {
            return null;
        }

        string[] ask = [.. new[] { named ? null : "hts", origin is null && !Countries.IsEmpty ? Lapse.FactToState(line.OriginCountry, "originCountry") : null }.OfType<string>()];
        string what = line.Hts?.ToDottedString() ?? "A line without a tariff code";
        return ask.Length == 0
            ? Flag(CodeCode, path, $"{what} is on the list of codes: {Why}.")
            : Flag(CodeCode, path, $"{what} may be on the list of codes{(Countries.IsEmpty ? "" : $" from {string.Join(", ", Countries)}")}: {Why}. State {string.Join(" and ", ask)}.") with
            {
                Severity = Least(Severity, FlagSeverity.Warning),
                Missing = [.. ask.Select(a => $"{path}.{a}")],
            };
    }

    /// <summary>Says once a good which lines name no supplier; null when every line does.</summary>
    public static Flag? Unnamed(IReadOnlyCollection<string> paths) => paths.Count == 0 ? null : new()
    {
        Code = SupplierCode,
        Severity = FlagSeverity.Info,
        Message = $"Lines that name no supplier cannot be compared with the list of suppliers: {string.Join(", ", paths.Order(StringComparer.Ordinal))}.",
        Missing = [.. paths.Order(StringComparer.Ordinal).Select(p => p + ".supplier.name")],
    };

    private bool Names(Supplier? supplier) => supplier is not null && (Same(supplier.Name) || (supplier.OwnershipChain ?? []).Any(l => Same(l.Name)));

    private bool Same(string? name) => string.Equals(name?.Trim(), Supplier, StringComparison.OrdinalIgnoreCase);

    private Flag Flag(string code, string path, string message) => new() { Code = code, Severity = Severity, Path = path, Message = message, Cite = Cite };

    private static FlagSeverity Least(FlagSeverity left, FlagSeverity right) => left < right ? left : right;
}
