namespace OriginRules;

/// <summary>A line of the bill as the determination sees it: code in the nomenclature of the rules, status, value.</summary>
/// <remarks>Lent by <see cref="CaseStore"/> for one determination and used again after it: nothing that outlives the determination may hold one.</remarks>
internal sealed class Material
{
    private string? _path;
    private bool _isValued;
    private decimal? _value;
    private decimal? _beforeAccumulation;
    private decimal? _byTransactionValue;
    private decimal? _byNetCost;

    /// <summary>The good the line is of.</summary>
    public OriginCase Case { get; private set; } = null!;

    public Component Line { get; private set; } = null!;

    public string Path => _path ??= Case.PathOf(Line);

    /// <summary>The code in the nomenclature of the rule set; <c>default</c> when the line states none.</summary>
    public HsCode Code { get; set; }

    /// <summary>True when the conversion allows other codes too.</summary>
    public bool HasOtherCodes { get; set; }

    /// <summary>The alternatives that treat the codes that the conversion allows differently, a bit for each by its place among those tried; says nothing until <see cref="CodeMarks"/> compared them.</summary>
    public ulong CodesDiffer { get; set; }

    /// <summary>True when one of these codes is of the subheading of the good.</summary>
    public bool MayBeOfTheGoodsSubheading { get; set; }

    /// <summary>True while other codes of the line are tried.</summary>
    public bool CodeIsTried { get; set; }

    /// <summary>True when none of these codes would change the answer.</summary>
    public bool CodeIsSettled { get; set; }

    /// <summary>Whether the line originates, with the facts that would decide it.</summary>
    public Test Originating { get; set; }

    /// <summary>The reason for the status.</summary>
    public StatusReason StatusReason { get; set; }

    /// <summary>The value in the good's currency that counts as non-originating when the line does not originate; null when not stated.</summary>
    public decimal? NonOriginatingValue
    {
        get
        {
            if (!_isValued)
            {
                NonOriginatingValue = MaterialList.NonOriginatingValue(Case, Line, accumulated: false);
            }

            return _value;
        }

        set => (_isValued, _value) = (true, value);
    }

    /// <summary>True when a value added in the territory or a supplier's statement makes the line count otherwise by some method.</summary>
    public bool CountsByMethod { get; private set; }

    /// <summary>The same before the value added in the territory is taken off: accumulation serves the content, not de minimis.</summary>
    public decimal? ValueBeforeAccumulation => CountsByMethod ? _beforeAccumulation : NonOriginatingValue;

    /// <summary>The same in a content by transaction value, where a supplier's statement changes it.</summary>
    public decimal? ValueByTransactionValue => CountsByMethod ? _byTransactionValue : null;

    /// <summary>The same in a content by net cost, where a supplier's statement changes it.</summary>
    public decimal? ValueByNetCost => CountsByMethod ? _byNetCost : null;

    /// <summary>Tested for the tariff shift and de minimis.</summary>
    public bool InTariffShift { get; set; }

    /// <summary>The materials of a self-produced or accumulated material: the producer may test these instead.</summary>
    public Materials Inputs { get; set; }

    /// <summary>True for a self-produced material that its producer may designate and does.</summary>
    public bool IsDesignated { get; set; }

    /// <summary>True when the value of non-originating materials is that of the inputs.</summary>
    public bool ValueOfInputs { get; set; }

    /// <summary>Weight in the good's whole quantity.</summary>
    public decimal? WeightKg => Line.WeightKg;

    /// <summary>The reason for the status in words.</summary>
    public string StatusWords => StatusReasons.Words(StatusReason, Case.RuleSet, Line);

    /// <summary>Makes the line count otherwise by some method.</summary>
    public void CountByMethod(decimal? beforeAccumulation, decimal? byTransactionValue, decimal? byNetCost) =>
        (CountsByMethod, _beforeAccumulation, _byTransactionValue, _byNetCost) = (true, beforeAccumulation, byTransactionValue, byNetCost);

    /// <summary>Makes the object stand for a line, or for a material of the line with a path of its own, about which nothing is known yet.</summary>
    public void StandFor(OriginCase @case, Component line, string? path)
    {
        Case = @case;
        Line = line;
        _path = path;
        Code = default;
        HasOtherCodes = false;
        CodeIsTried = false;
        CodeIsSettled = false;
        StatusReason = default;
        _isValued = false;
        CountsByMethod = false;
        InTariffShift = true;
        Inputs = default;
        IsDesignated = false;
        ValueOfInputs = false;
    }
}
