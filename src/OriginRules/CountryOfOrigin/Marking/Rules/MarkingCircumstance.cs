namespace OriginRules;

/// <summary>How a change came about.</summary>
internal enum MarkingCircumstance
{
    /// <summary>Fitting together a few foreign parts (102.1(p)).</summary>
    SimpleAssembly,

    /// <summary>Assembly into an unfinished good that is classified as finished (102.18(a)).</summary>
    Gri2a,
}
