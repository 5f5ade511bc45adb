using System.Collections.Frozen;
using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>A row as it stands to goods of one code: its paragraphs for them, the words it asks of materials, and the goods it tells apart by words.</summary>
internal sealed class RowOfCode
{
    private readonly FrozenSet<string> _asked;

    public RowOfCode(MarkingRule rule, HsCode code)
    {
        Rule = rule;
        _asked = rule.Tags.ToFrozenSet(StringComparer.Ordinal);
        Goods = GoodsOfRow.Of(rule, code);
        TellsNothingApart = Goods is [{ IsEmpty: true }];
        ForCode = [.. rule.AnyOf.Where(a => SelectorMatch.Codes(a.Target, code) != Ternary.No)];
        AsksNothingOfGood = ForCode.All(a => AsksNothing(a, code));
        HasAmbiguousException = rule.HasAmbiguousException;
    }

    public MarkingRule Rule { get; }

    /// <summary>The paragraphs that are, or may be, for goods of the code.</summary>
    public ImmutableArray<MarkingAlternative> ForCode { get; }

    /// <summary>True when each of them is modelled, for every good of the code, and asks no fact of it.</summary>
    public bool AsksNothingOfGood { get; }

    /// <summary>Whether an exception of the row can be read in two ways.</summary>
    public bool HasAmbiguousException { get; }

    /// <summary>The words of each kind of good that the row treats for itself; a good without words is one of them.</summary>
    public ImmutableArray<ImmutableArray<string>> Goods { get; }

    /// <summary>True when the row asks no words of a good.</summary>
    public bool TellsNothingApart { get; }

    /// <summary>The words of a material; only an empty list or a word of the row says that it is none of the other words of the row.</summary>
    public ImmutableArray<string>? TagsOf(Component line)
    {
        if (line.Tags is not { IsEmpty: false } tags)
        {
            return line.Tags;
        }

        foreach (string tag in tags)
        {
            if (_asked.Contains(tag))
            {
                return tags;
            }
        }

        return null;
    }

    private static bool AsksNothing(MarkingAlternative alternative, HsCode code) =>
        SelectorMatch.Codes(alternative.Target, code) == Ternary.Yes
        && alternative is { OtherGoods: false, Operations: null, Composition: null, ForeignIngredient: null }
        && alternative.Change is { Unmodelled: null, Goods: null, When: null, Process.IsEmpty: true, ExceptProcess.IsEmpty: true };
}
