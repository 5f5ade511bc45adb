namespace OriginRules;

/// <summary>A place in a <see cref="JsonBuffer"/> to come back to.</summary>
/// <param name="Length">The bytes before it.</param>
/// <param name="Separate">Whether a comma stands before what comes next.</param>
internal readonly record struct JsonMark(int Length, bool Separate);
