using System.Collections.Immutable;

namespace OriginRules;

/// <summary>At least so many of the operations; of any operations when none is listed.</summary>
internal sealed record OperationCount(decimal AtLeast, ImmutableArray<string> Of);
