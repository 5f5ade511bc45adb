using System.Collections.Frozen;
using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The rows of one chapter, found by code in the same index as product rules.</summary>
internal sealed class MarkingRows
{
    private const int KeptCodes = 512;

    private readonly RuleTable _index;
    private readonly LatestCache<HsCode, RowsOfCode> _codes = new(KeptCodes);
    private readonly FrozenDictionary<string, MarkingRule> _byId;

    public MarkingRows(ImmutableArray<MarkingRule> printed)
    {
        Printed = printed;
        _index = new RuleTable(printed.Where(r => !r.Superseded).Select(r => r.Row));
        _byId = printed.ToFrozenDictionary(r => r.Row.Id, StringComparer.Ordinal);
    }

    public static MarkingRows None { get; } = new([]);

    /// <summary>The rows as printed, superseded ones too.</summary>
    public ImmutableArray<MarkingRule> Printed { get; }

    /// <summary>The rows for a code with the one that governs its goods; the latest codes are kept.</summary>
    public RowsOfCode Of(HsCode code) => _codes.Get(code, this, static (asked, rows) =>
    {
        ImmutableArray<MarkingRule> found = rows.Find(asked);
        return new RowsOfCode(found, found is [var one] && one.Row.For.Any(r => r.Contains(asked)) ? new RowOfCode(one, asked) : null);
    });

    /// <summary>The rows of the most specific level that name the code or, when it is too short to tell, something below it.</summary>
    public ImmutableArray<MarkingRule> Find(HsCode code)
    {
        ImmutableArray<ImmutableArray<ProductRule>> levels = _index.Find(code);
        return levels.IsEmpty ? [] : [.. levels[0].Select(r => _byId[r.Id])];
    }
}
