namespace OriginRules;

/// <summary>Why one value could not be taken over although the text around it can be read on.</summary>
internal enum JsonProblem
{
    None,

    /// <summary>A bare word or number that strict JSON does not know.</summary>
    NotJson,

    /// <summary>A number that no decimal holds without loss.</summary>
    NotDecimal,

    /// <summary>A member of that name came before.</summary>
    Duplicate,

    /// <summary>Nested deeper than any limit of the contract needs; what is inside was checked and left out.</summary>
    TooDeep,

    /// <summary>More items or values than the limit; the rest was left out.</summary>
    TooMany,
}
