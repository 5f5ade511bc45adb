namespace OriginRules;

/// <summary>A tariff line of chapters 1 to 97 with its column 1 and column 2 rates.</summary>
internal sealed record RateLine
{
    private string? _heading;

    public required HsCode Code { get; init; }

    public required PrintedRate General { get; init; }

    /// <summary>True when the special column prints Free for the program.</summary>
    public required bool SpecialFree { get; init; }

    /// <summary>The quota headings the special column refers to; null for none.</summary>
    public string? QuotaHeadings { get; init; }

    public required PrintedRate ColumnTwo { get; init; }

    /// <summary>The heading with its dots.</summary>
    public string Heading => _heading ??= Code.ToDottedString();
}
