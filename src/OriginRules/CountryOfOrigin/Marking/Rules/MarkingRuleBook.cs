using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The marking rules of 19 CFR part 102 that are stated code by code, read from data.</summary>
internal sealed class MarkingRuleBook : IMarkingRules
{
    private const string Cite = "19 CFR 102.20";
    private const string TextileCite = "19 CFR 102.21(e)";
    private const string DeMinimisParameter = "marking.deMinimisPercent";

    private const int KeptDays = 32;
    private const int KeptCodes = 512;

    private readonly MarkingData _data;
    private readonly LatestCache<DateOnly, MarkingProcesses> _processes = new(KeptDays);
    private readonly LatestCache<HsCode, ImmutableArray<CodeSelector>> _textiles = new(KeptCodes);

    private MarkingRuleBook(MarkingData data) => _data = data;

    /// <summary>The dated figures of part 102.</summary>
    public ParameterTable Parameters => _data.Header.Parameters;

    /// <summary>Every row as printed, superseded ones too.</summary>
    public IEnumerable<MarkingRule> Rules => _data.All();

    /// <summary>How much of the rows is expressed.</summary>
    public RuleSetCoverage Coverage => MarkingCoverage.Of(Rules);

    /// <summary>Sources, figures and notes.</summary>
    public MarkingHeader Header => _data.Header;

    /// <summary>Reads the head; the rows of a chapter follow when they are asked for.</summary>
    /// <exception cref="RuleSetException">The data has an error.</exception>
    public static MarkingRuleBook Load(DataFiles files) => new(MarkingData.Load(files));

    public bool IsTextile(FinishedGood good) => TextileMatch(good) == Ternary.Yes;

    public MarkingShift Shift(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day, Func<FinishedGood>? assembled = null)
    {
        if (TextileMatch(good) == Ternary.Unknown)
        {
            return TooShort(Cite, "a longer code tells whether 102.20 or 102.21 governs the good");
        }

        MarkingFacts facts = Facts(good, country, foreign, day, assembled);
        return MarkingNotes.Beside(Row(_data.Rules(good.Hts.Chapter), facts, Cite), _data.Header.Notes, facts);
    }

    public MarkingShift Textile(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day, Func<FinishedGood>? assembled = null) =>
        Row(_data.Textiles(good.Hts.Chapter), Facts(good, country, foreign, day, assembled), TextileCite);

    public decimal DeMinimisPercent(DateOnly day) => Parameters.Number(DeMinimisParameter, day) ?? 0;

    public MarkingShift? Note(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day) =>
        MarkingNotes.Decide(_data.Header.Notes, Facts(good, country, foreign, day));

    /// <summary>What one row says of a good, superseded or not.</summary>
    public MarkingShift Ask(MarkingRule rule, FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day) =>
        RowTest.Of(new RowOfCode(rule, good.Hts), Facts(good, country, foreign, day));

    private MarkingFacts Facts(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day, Func<FinishedGood>? assembled = null) =>
        new(good, good.Use, country, foreign, assembled, _processes.Get(day, Parameters, static (on, parameters) => new MarkingProcesses(parameters, on)));

    private Ternary TextileMatch(FinishedGood good)
    {
        ImmutableArray<CodeSelector> selectors = _textiles.Get(good.Hts, _data.Header.TextileGoods, static (code, all) => [.. all.Where(s => s.Codes.IsEmpty || SelectorMatch.Codes(s.Codes, code) != Ternary.No)]);
        return selectors.IsEmpty ? Ternary.No : SelectorMatch.Any(selectors, good.Hts, good.Use ?? []);
    }

    private static MarkingShift Row(MarkingRows rows, MarkingFacts facts, string cite)
    {
        RowsOfCode found = rows.Of(facts.Good.Hts);
        if (found.Rules.IsEmpty)
        {
            return new MarkingShift { Cite = cite, Outcome = Test.Unknown([]), NeedsJudgment = $"no row covers {facts.Good.Hts.ToDottedString()}" };
        }

        return found.Governing is { } row
            ? RowTest.Of(row, facts)
            : TooShort(cite, $"a longer code tells which row governs the good: {string.Join(", ", found.Rules.Select(r => r.Row.Id))}");
    }

    private static MarkingShift TooShort(string cite, string why) => new() { Cite = cite, Outcome = Test.Unknown("", "hts", why) };
}
