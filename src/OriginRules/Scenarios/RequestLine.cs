using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A line of a good that a request is about.</summary>
internal sealed record RequestLine(RequestKey Key, Component Line, decimal? Value, ImmutableArray<string> Facts);
