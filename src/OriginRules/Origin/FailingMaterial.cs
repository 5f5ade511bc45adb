using System.Diagnostics.CodeAnalysis;

namespace OriginRules.Results;

/// <summary>A material that does not make the change.</summary>
public sealed record FailingMaterial
{
    private readonly AskedChange? _asked;
    private readonly Component? _line;
    private readonly HsCode _code;
    private readonly StatusReason _reason;
    private readonly string? _hs;
    private readonly string _why = "";

    /// <summary>A material to be described.</summary>
    public FailingMaterial()
    {
    }

    /// <summary>The words are found when they are read.</summary>
    [SetsRequiredMembers]
    internal FailingMaterial(string path, Component line, HsCode code, StatusReason reason, AskedChange asked)
    {
        Path = path;
        Why = _why;
        _line = line;
        _code = code;
        _reason = reason;
        _asked = asked;
    }

    /// <summary>The line.</summary>
    public required string Path { get; init; }

    /// <summary>Its code in the nomenclature of the rule.</summary>
    public string? Hs
    {
        get => _asked is null ? _hs : _code.ToString();
        init => _hs = value;
    }

    /// <summary>Which change the rule asks for and what the line has instead, in a sentence.</summary>
    public required string Why
    {
        get => _asked is null ? _why : $"{TariffShiftWords.Refused(_asked, _code, _line!)}; {StatusReasons.Words(_reason, _asked.RuleSet, _line!)}";
        init => _why = value;
    }
}
