using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A row as it stands to goods of one code: the words it asks of materials, and the goods it tells apart by words.</summary>
internal sealed class RowOfCode
{
    public RowOfCode(MarkingRule rule, HsCode code)
    {
        Rule = rule;
        Asked = rule.Tags.ToFrozenSet(StringComparer.Ordinal);
        Goods = GoodsOfRow.Of(rule, code);
        TellsNothingApart = Goods is [{ IsEmpty: true }];
    }

    public MarkingRule Rule { get; }

    /// <summary>Every word the row asks of a material.</summary>
    public FrozenSet<string> Asked { get; }

    /// <summary>The words of each kind of good that the row treats for itself; a good without words is one of them.</summary>
    public ImmutableArray<ImmutableArray<string>> Goods { get; }

    /// <summary>True when the row asks no words of a good.</summary>
    public bool TellsNothingApart { get; }
}
