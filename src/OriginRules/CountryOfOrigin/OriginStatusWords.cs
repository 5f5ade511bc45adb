namespace OriginRules;

/// <summary>The words of the contract for how sure a country of origin is and what it rests on.</summary>
internal static class OriginStatusWords
{
    public const string Determined = "determined";
    public const string Indicated = "indicated";
    public const string NeedsJudgment = "needsJudgment";
    public const string Declared = "declared";
    public const string WhollyObtained = "whollyObtained";
    public const string OneCountry = "oneCountry";
    public const string LastProduction = "lastProduction";
}
