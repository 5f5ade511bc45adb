namespace OriginRules;

/// <summary>A tariff line of an export, in the way rates are kept.</summary>
internal sealed record ImportedLine
{
    public const string InWords = "?";

    public required HsCode Code { get; init; }

    /// <summary>The line of the file that states the rates.</summary>
    public required int Row { get; init; }

    public required string General { get; init; }

    public required string PrintedGeneral { get; init; }

    /// <summary>0 when the special column prints Free for the program, else empty.</summary>
    public required string Special { get; init; }

    public required string QuotaHeadings { get; init; }

    public required string ColumnTwo { get; init; }

    public required string PrintedColumnTwo { get; init; }

    public required string Units { get; init; }

    /// <summary>The line as the rates file writes it.</summary>
    public string Written => string.Join(',', Code.ToString(), General, Special, QuotaHeadings, ColumnTwo, Units);
}
