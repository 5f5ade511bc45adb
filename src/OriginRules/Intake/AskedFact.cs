namespace OriginRules;

/// <summary>A fact that a reader asks for by name: how it is written and, for an object, the facts inside.</summary>
internal readonly record struct AskedFact(string Name, FactKind Kind, Func<IReadOnlyList<AskedFact>>? Inside = null);

/// <summary>How a fact is written.</summary>
internal enum FactKind
{
    Text,
    Code,
    Number,
    Flag,
    Words,
    Numbers,
    Object,
    Objects,
    Lines,
}
