using System.Collections.Frozen;

namespace OriginRules;

/// <summary>What one kind of object of the document looks like: the names of its properties and how to read them.</summary>
internal sealed class Shape<T>
{
    private readonly Func<FactReader, T> _bind;
    private readonly Lazy<IReadOnlyList<AskedFact>> _facts;
    private readonly Lazy<ShapeNames> _asked;
    private FrozenSet<string>? _names;

    public Shape(Func<FactReader, T> bind)
    {
        _bind = bind;
        _facts = new(() => FactReader.AskedBy(r => bind(r)));
        _asked = new(() => new ShapeNames([.. Facts.Select(f => f.Name)]));
    }

    /// <summary>Every fact the reader asks for, with how it is written.</summary>
    public IReadOnlyList<AskedFact> Facts => _facts.Value;

    /// <summary>Every property the reader asks for; any other is an error.</summary>
    public FrozenSet<string> Names => _names ??= Facts.Select(f => f.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads an object and reports every property that is unknown or given twice.</summary>
    public T Bind(JsonNode node, string place, FindingList findings, int level = 0)
    {
        foreach (KeyValuePair<string, JsonNode> member in node.Members)
        {
            if (member.Value.Problem == JsonProblem.Duplicate)
            {
                findings.Error(FindingCodes.DuplicateProperty, $"{place}.{FindingList.Short(member.Key)}", member.Value.Line, member.Key, $"The property '{FindingList.Short(member.Key)}' is given twice; keep one of them.");
            }
            else if (!Names.Contains(member.Key))
            {
                findings.Error(FindingCodes.UnknownProperty, $"{place}.{FindingList.Short(member.Key)}", member.Value.Line, member.Key, $"The property '{FindingList.Short(member.Key)}' is unknown here; correct the name or remove it.{Suggestion.DidYouMean(member.Key, Names)}");
            }
        }

        return _bind(new FactReader(node, place, findings, level));
    }

    /// <summary>Reads an object of plain JSON.</summary>
    public T Bind(PlainGood good, int entry, int level = 0)
    {
        ShapeNames names = _asked.Value;
        PlainObject facts = good.Begin(names, entry, level);
        T value = _bind(facts.Reader);
        good.End(names, facts);
        return value;
    }
}
