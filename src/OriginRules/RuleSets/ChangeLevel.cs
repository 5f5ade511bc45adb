namespace OriginRules.RuleSets;

/// <summary>The level at which a material must change classification.</summary>
public enum ChangeLevel
{
    /// <summary>No change is required.</summary>
    None,

    /// <summary>First two digits.</summary>
    Chapter,

    /// <summary>First four digits.</summary>
    Heading,

    /// <summary>First six digits.</summary>
    Subheading,

    /// <summary>First eight digits.</summary>
    TariffItem,
}
