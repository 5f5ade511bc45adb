namespace OriginRules;

/// <summary>The ids by which a rule set names the provisions that apply, and the steps that decide.</summary>
internal static class ArticleIds
{
    public const string Agreement = "agreement";
    public const string Parties = "parties";
    public const string NoAgreement = "noAgreement";
    public const string NotInForce = "notInForce";
    public const string NotAParty = "notAParty";
    public const string Transit = "transit";
    public const string NonQualifyingOperations = "nonQualifyingOperations";
    public const string DeemedOriginating = "deemedOriginating";
    public const string WhollyObtained = "whollyObtained";
    public const string ExclusivelyOriginatingMaterials = "exclusivelyOriginatingMaterials";
    public const string ProductRule = "productRule";
    public const string RegionalValueContent = "regionalValueContent";
    public const string DeMinimis = "deMinimis";
    public const string UnassembledGoodsAndParts = "unassembledGoodsAndParts";
    public const string IndirectMaterials = "indirectMaterials";
    public const string Packaging = "packaging";
    public const string Accessories = "accessories";
    public const string RecoveredMaterials = "recoveredMaterials";
    public const string ClassifyingComponent = "classifyingComponent";
    public const string RegionalMaterials = "regionalMaterials";
    public const string DisregardedMaterials = "disregardedMaterials";
    public const string Automotive = "automotive";
    public const string Accumulation = "accumulation";
    public const string IntermediateMaterials = "intermediateMaterials";
    public const string ProcessRules = "processRules";
    public const string SeparationProhibition = "separationProhibition";
    public const string Sets = "sets";
}
