using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The figures and lists of the marking hierarchy that the rows do not hold.</summary>
internal sealed record MarkingTerms
{
    private const string NoTolerance = "marking.deMinimisExcludedChapters";
    private const string OfChapter = "marking.deMinimisPercentChapter";
    private const string ByWeight = "marking.deMinimisWeightPercent";

    /// <summary>The dated figures of part 102.</summary>
    public required ParameterTable Parameters { get; init; }

    /// <summary>Textile goods that whole assembly does not settle (102.21(c)(3)(ii)).</summary>
    public required ImmutableArray<HsRange> NotByAssembly { get; init; }

    /// <summary>The processes that together are whole assembly where nothing made up elsewhere goes in (102.21(b)(6)).</summary>
    public required ImmutableArray<string> CutAndSewn { get; init; }

    /// <summary>Codes of textile components that are already cut or made up.</summary>
    public required ImmutableArray<HsRange> MadeUpComponents { get; init; }

    /// <summary>Goods whose origin is where their fabric was formed.</summary>
    public required ImmutableArray<HsRange> ByFabric { get; init; }

    /// <summary>Codes of fabric.</summary>
    public required ImmutableArray<HsRange> Fabrics { get; init; }

    /// <summary>Goods that the nomenclature names as sets.</summary>
    public required ImmutableArray<HsRange> NamedSets { get; init; }

    /// <summary>Countries whose textile goods are outside 102.21.</summary>
    public required ImmutableArray<Country> TextileExceptCountries { get; init; }

    /// <summary>Countries whose goods are marked with the name of another.</summary>
    public required ImmutableArray<MarkedAsAnother> MarkedAs { get; init; }

    /// <summary>Quota headings that are only for goods that may be marked with one country.</summary>
    public required ImmutableArray<MarkingQuota> Quotas { get; init; }

    /// <summary>Published rulings, offered as analogies.</summary>
    public required ImmutableArray<RulingOnFile> Rulings { get; init; }

    /// <summary>The tolerance for a good, percent of its value; null when it has none (102.13(a), (b)).</summary>
    /// <param name="good">The code of the good.</param>
    /// <param name="general">The tolerance of goods of other chapters.</param>
    /// <param name="day">The day.</param>
    public decimal? DeMinimisPercent(HsCode good, decimal general, DateOnly day)
    {
        string chapter = good.Truncate(2).ToString();
        return Parameters.List(NoTolerance, day).Contains(chapter) ? null : Parameters.Number(OfChapter + chapter, day) ?? general;
    }

    /// <summary>The tolerance of 102.13(c), percent of the weight.</summary>
    public decimal? TextileWeightPercent(DateOnly day) => Parameters.Number(ByWeight, day);

    /// <summary>True for goods that the nomenclature names as sets.</summary>
    public bool IsNamedSet(HsCode good) => HsRanges.Contain(NamedSets, good);
}
