using System.Collections.Frozen;

namespace OriginRules;

/// <summary>The facts a cell can hold, by path as <c>deductions.freight</c>, taken from the shapes that read JSON.</summary>
internal static class CsvColumns
{
    private const string Member = ".*";

    public static FrozenDictionary<string, FactKind> Good { get; } = Of(GoodShape.Good.Facts);

    public static FrozenDictionary<string, FactKind> Line { get; } = Of(ComponentShape.Line.Facts);

    public static IEnumerable<string> Names { get; } = [.. Good.Keys.Union(Line.Keys).Where(n => !n.EndsWith(Member, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>How the fact of a path is written; null when nobody asks for it.</summary>
    public static FactKind? KindOf(string path, bool ofGood)
    {
        FrozenDictionary<string, FactKind> facts = ofGood ? Good : Line;
        if (facts.TryGetValue(path, out FactKind kind))
        {
            return kind;
        }

        int dot = path.LastIndexOf('.');
        return dot > 0 && facts.ContainsKey(path[..dot] + Member) ? FactKind.Number : null;
    }

    private static FrozenDictionary<string, FactKind> Of(IReadOnlyList<AskedFact> facts)
    {
        var all = new Dictionary<string, FactKind>(StringComparer.Ordinal);
        Add("", facts);
        return all.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string before, IReadOnlyList<AskedFact> inside)
        {
            foreach (AskedFact fact in inside)
            {
                string path = before + fact.Name;
                all[path] = fact.Kind;
                if (fact.Kind == FactKind.Numbers)
                {
                    all[path + Member] = FactKind.Number;
                }

                Add(path + ".", fact.Inside?.Invoke() ?? []);
            }
        }
    }
}
