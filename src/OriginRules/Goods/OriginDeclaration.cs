namespace OriginRules;

/// <summary>The document behind a stated origin.</summary>
public sealed record OriginDeclaration
{
    /// <summary>What it is, such as supplierCertification.</summary>
    public string? Kind { get; init; }

    /// <summary>The number or file name by which the document is found again.</summary>
    public string? Reference { get; init; }

    /// <summary>First day it covers, inclusive.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day it covers, inclusive.</summary>
    public DateOnly? ValidTo { get; init; }
}
