using OriginRules.Results;

namespace OriginRules;

/// <summary>A regional value content as it was tested; the result is made of what is shown.</summary>
internal readonly record struct RegionalValueContentFigures(ContentMethod Method, decimal Base, decimal NonOriginatingMaterials, decimal? Threshold, Ternary Reached)
{
    public RegionalValueContentResult ToResult()
    {
        decimal percent = Exact.Quotient((Base - NonOriginatingMaterials) * 100, Base);
        return new RegionalValueContentResult
        {
            Method = RegionalValueContent.Name(Method),
            Base = Base,
            NonOriginatingMaterials = NonOriginatingMaterials,
            Percent = percent,
            Threshold = Threshold,
            Met = Threshold is null || Reached == Ternary.Unknown ? null : Reached == Ternary.Yes,
            MarginPoints = Threshold is { } threshold ? percent - threshold : null,
            MarginValue = Threshold is { } floor ? Base - (floor * Base / 100) - NonOriginatingMaterials : null,
        };
    }
}
