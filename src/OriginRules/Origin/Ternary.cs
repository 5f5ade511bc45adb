namespace OriginRules;

/// <summary>The value of a test on facts that may be missing; ordered so that "and" is the least and "or" the greatest.</summary>
internal enum Ternary
{
    No,
    Unknown,
    Yes,
}
