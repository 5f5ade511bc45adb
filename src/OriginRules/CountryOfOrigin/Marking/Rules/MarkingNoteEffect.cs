namespace OriginRules;

/// <summary>What a note does.</summary>
internal enum MarkingNoteEffect
{
    /// <summary>The process makes the good one of the country where it took place.</summary>
    Confers,

    /// <summary>A change that results from the process is none.</summary>
    Denies,

    /// <summary>The good keeps the origin of a material.</summary>
    KeepsOriginOfMaterial,
}
