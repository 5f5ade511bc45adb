using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules.Tests.CountryOfOrigin;

/// <summary>A good made in Mexico and what the marking rules say of its foreign materials.</summary>
internal static class MarkingRuleCase
{
    public static readonly Country Mexico = Country.Parse("MX");
    public static readonly MarkingRuleBook Book = MarkingRuleBook.Load(DataFiles.Bundled);

    public static FinishedGood Good(string code, params Component[] lines) =>
        new() { Id = "G", Hts = HsCode.Parse(code), ProductionCountry = Mexico, Quantity = 1, Components = [.. lines] };

    public static Component Line(string id, string? code, string? origin = "CN", params string[] tags) => new()
    {
        Id = id,
        Hts = code is null ? null : HsCode.Parse(code),
        OriginCountry = origin is null ? null : Country.Parse(origin),
        Tags = tags.Length == 0 ? null : [.. tags],
        Quantity = 1,
    };

    /// <summary>A line without words: none of those a row may ask for.</summary>
    public static Component Plain(string id, string code, string origin = "CN") => Line(id, code, origin) with { Tags = [] };

    public static MarkingShift Shift(FinishedGood good) => Book.Shift(good, Mexico, Foreign(good), OriginTestGoods.Day);

    public static MarkingShift Textile(FinishedGood good) => Book.Textile(good, Mexico, Foreign(good), OriginTestGoods.Day);

    public static MarkingShift? Note(FinishedGood good) => Book.Note(good, Mexico, Foreign(good), OriginTestGoods.Day);

    public static string[] Missing(MarkingShift shift) => [.. shift.Outcome.Missing.Select(m => $"{m.Path} {m.Fact}".TrimStart()).Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<MarkingMaterial> Foreign(FinishedGood good) =>
        [.. good.Components.Where(l => l.OriginCountry != Mexico).Select(l => new MarkingMaterial("", l))];
}
