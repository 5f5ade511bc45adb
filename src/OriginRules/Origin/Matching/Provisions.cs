namespace OriginRules;

/// <summary>The provisions a rule set may name by the ids of <see cref="ArticleIds"/>, one bit each.</summary>
[Flags]
internal enum Provisions
{
    None = 0,
    NoAgreement = 1 << 0,
    Transit = 1 << 1,
    NonQualifyingOperations = 1 << 2,
    DeemedOriginating = 1 << 3,
    WhollyObtained = 1 << 4,
    ExclusivelyOriginatingMaterials = 1 << 5,
    ProductRule = 1 << 6,
    RegionalValueContent = 1 << 7,
    DeMinimis = 1 << 8,
    UnassembledGoodsAndParts = 1 << 9,
    IndirectMaterials = 1 << 10,
    Packaging = 1 << 11,
    Accessories = 1 << 12,
    RecoveredMaterials = 1 << 13,
    ClassifyingComponent = 1 << 14,
    RegionalMaterials = 1 << 15,
    DisregardedMaterials = 1 << 16,
    Automotive = 1 << 17,
    Accumulation = 1 << 18,
    IntermediateMaterials = 1 << 19,
    ProcessRules = 1 << 20,
    SeparationProhibition = 1 << 21,
    Sets = 1 << 22,
}
