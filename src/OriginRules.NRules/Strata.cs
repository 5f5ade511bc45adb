namespace OriginRules.NRules;

/// <summary>The priorities at which the provisions run in an NRules session, so that a rule with a priority between two fires between them.</summary>
/// <remarks>
/// A higher priority fires first: <c>[Priority(Strata.Transit - 1)]</c> fires when transit has been tested on every good of the batch and before the next provision.
/// A rule without a priority (0) fires after the conclusion.
/// </remarks>
public static class Strata
{
    /// <summary>Whether an agreement applies and is in force.</summary>
    public const int Agreement = 1000;

    /// <summary>Parties and territory; the materials and their own origin.</summary>
    public const int Parties = 900;

    /// <summary>Transit through countries that are not parties.</summary>
    public const int Transit = 800;

    /// <summary>Operations that confer no origin.</summary>
    public const int NonQualifyingOperations = 700;

    /// <summary>Goods deemed to originate.</summary>
    public const int DeemedOriginating = 600;

    /// <summary>Wholly obtained: criterion A.</summary>
    public const int WhollyObtained = 500;

    /// <summary>Made only of originating materials: criterion C.</summary>
    public const int ExclusivelyOriginatingMaterials = 400;

    /// <summary>The product rule, with regional value content and de minimis inside it, or the rule for sets: criterion B.</summary>
    public const int ProductRule = 300;

    /// <summary>Processes that confer origin: criterion B.</summary>
    public const int ProcessRules = 200;

    /// <summary>Unassembled goods and parts: criterion D.</summary>
    public const int UnassembledGoodsAndParts = 100;

    /// <summary>The conclusion: what is left of the provisions, then country of origin, content, duty and house policies; inserts the <see cref="Evaluation"/>.</summary>
    public const int Conclusion = 50;
}
