using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>A place in the tables of automotive parts that names the code of the good, and whether the good is what it describes.</summary>
internal sealed record PartListing(AutomotivePartTable Table, AutomotivePartEntry Entry, ImmutableArray<string> Use, Ternary Match)
{
    /// <summary>The words that decide it.</summary>
    public ImmutableArray<string> Asks => [.. Use, .. Entry.Words, .. Entry.NotWords];
}
