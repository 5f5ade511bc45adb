namespace OriginRules;

/// <summary>The stable codes of findings in bills of materials; <c>docs/findings.md</c> explains each.</summary>
internal static class FindingCodes
{
    public const string Empty = "BOM-EMPTY";
    public const string JsonSyntax = "BOM-JSON-SYNTAX";
    public const string Document = "BOM-DOCUMENT";
    public const string Schema = "BOM-SCHEMA";
    public const string Encoding = "BOM-ENCODING";
    public const string Required = "BOM-REQUIRED";
    public const string UnknownProperty = "BOM-UNKNOWN-PROPERTY";
    public const string DuplicateProperty = "BOM-DUPLICATE-PROPERTY";
    public const string DuplicateId = "BOM-DUPLICATE-ID";
    public const string Id = "BOM-ID";
    public const string Type = "BOM-TYPE";
    public const string Number = "BOM-NUMBER";
    public const string Negative = "BOM-NEGATIVE";
    public const string Percent = "BOM-PERCENT";
    public const string Hts = "BOM-HTS-FORMAT";
    public const string Country = "BOM-COUNTRY";
    public const string Currency = "BOM-CURRENCY";
    public const string Date = "BOM-DATE";
    public const string Word = "BOM-WORD";
    public const string ExchangeRate = "BOM-EXCHANGE-RATE";
    public const string Depth = "BOM-DEPTH";
    public const string Limit = "BOM-LIMIT";
    public const string Header = "BOM-HEADER";
    public const string Row = "BOM-ROW";
    public const string Parent = "BOM-PARENT";
    public const string Level = "BOM-LEVEL";

    public const string OriginConflict = "BOM-ORIGIN-CONFLICT";
    public const string StatusConflict = "BOM-STATUS-CONFLICT";
    public const string ChildrenValue = "BOM-CHILDREN-VALUE";
    public const string LineValueConflict = "BOM-LINE-VALUE-CONFLICT";
    public const string TerritoryConflict = "BOM-TERRITORY-CONFLICT";
    public const string NetCostConflict = "BOM-NET-COST-CONFLICT";
    public const string CustomsValueConflict = "BOM-CUSTOMS-VALUE-CONFLICT";
    public const string ShareConflict = "BOM-SHARE-CONFLICT";
    public const string DeclarationDates = "BOM-DECLARATION-DATES";
    public const string WhollyObtainedConflict = "BOM-WHOLLY-OBTAINED-CONFLICT";

    public const string OriginUnknown = "BOM-ORIGIN-UNKNOWN";
    public const string StatusUnknown = "BOM-STATUS-UNKNOWN";
    public const string DefaultsApplied = "BOM-DEFAULTS";
    public const string UnknownWord = "BOM-UNKNOWN-WORD";
    public const string HeaderAlias = "BOM-HEADER-ALIAS";
}
