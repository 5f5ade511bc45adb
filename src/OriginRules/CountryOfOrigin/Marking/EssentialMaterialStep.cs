using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>102.11(b): the single material that imparts the essential character, out of those the rule allows no change from (102.18(b)).</summary>
internal static class EssentialMaterialStep
{
    public const string EssentialTag = "essentialComponent";
    public const string FungibleTag = "fungible";

    private const string Rule = "102.11(b)";

    public static MarkingStep Of(MarkingCase @case)
    {
        if (@case.IsSet)
        {
            return Step(Test.No, "a set is outside this paragraph", []);
        }

        MarkingShift shift = @case.ShiftOfAll;
        if (shift.Lines.IsEmpty && !@case.Lines.IsEmpty)
        {
            return Step(Test.Unknown("", EssentialTag, shift.NeedsJudgment ?? "no row says which materials come into question"), shift.NeedsJudgment ?? "no row covers the good", Origins(@case.Lines), shift.Confidence);
        }

        Dictionary<string, Ternary> outcomes = shift.Lines.ToDictionary(l => l.Path, l => l.Outcome.Value, StringComparer.Ordinal);
        MarkingLine[] candidates = [.. @case.Lines.Where(l => outcomes.GetValueOrDefault(l.Path, Ternary.Yes) != Ternary.Yes)];
        bool open = candidates.Any(l => outcomes[l.Path] == Ternary.Unknown);
        MarkingLine[] named = [.. candidates.Where(l => l.Line.Tags is { } tags && tags.Contains(EssentialTag))];
        if (named.Length > 0)
        {
            return Decided(named, named.Length == 1 ? $"{named[0].Path} is stated to impart the essential character" : $"{Paths(named)} are stated to impart it together", named.Length == 1 ? "19 CFR 102.11(b)(1), 102.18(b)(2)" : "19 CFR 102.11(b)(1); HQ H313495", shift.Confidence);
        }

        if (candidates.Length == 0)
        {
            return Step(Test.No, "the rule allows a change from every material, so none can impart it", []);
        }

        if (!open && AreOneMaterial(candidates))
        {
            return Decided(candidates, $"{Paths(candidates)}: the only material from which no change is allowed", "19 CFR 102.11(b)(1), 102.18(b)(1)(iii)", shift.Confidence);
        }

        ImmutableArray<Country> countries = Origins(candidates);
        if (countries.Length == 1 && candidates.All(c => c.Origins.Length == 1) && candidates.Any(c => outcomes[c.Path] == Ternary.No))
        {
            return Decided(candidates, $"whichever of {Paths(candidates)} imparts it, it is of {countries[0]}", "19 CFR 102.11(b)(1), 102.18(b)(1)", shift.Confidence);
        }

        IEnumerable<MissingFact> missing = candidates.Select(c => new MissingFact { Path = c.Path, Fact = $"tags: {EssentialTag}", Why = "one of these imparts the essential character: bulk, quantity, weight, value, role (102.18(b)(2))", WouldDecide = false });
        IEnumerable<MissingFact> unsettled = shift.Lines.Where(l => l.Outcome.Value == Ternary.Unknown).SelectMany(l => l.Outcome.Missing);
        return Step(Test.Unknown(missing.Concat(unsettled).Concat(candidates.Where(c => c.Origins.IsEmpty).SelectMany(c => c.Domestic.Missing))), $"it could be imparted by {Paths(candidates)}", countries, shift.Confidence);
    }

    private static MarkingStep Decided(MarkingLine[] lines, string words, string cite, string confidence)
    {
        Test known = lines.Aggregate(Test.Yes, (all, l) => all.And(l.Origins.IsEmpty ? Test.Unknown(l.Domestic.Missing) : Test.Yes));
        bool inventory = lines.Length > 1 && lines.Any(l => l.Line.InventoryMethod is not null);
        return Step(known, words + (inventory ? "; by the inventory method elected one country may be singled out (102.11(b)(2))" : ""), Origins(lines), confidence) with { Cite = cite };
    }

    private static bool AreOneMaterial(MarkingLine[] lines) =>
        lines.Length == 1 || lines.All(l => l.Line.Tags is { } tags && tags.Contains(FungibleTag) && l.Line.Hts is { } code && code.Truncate(6) == lines[0].Line.Hts?.Truncate(6));

    internal static ImmutableArray<Country> Origins(IEnumerable<MarkingLine> lines) =>
        [.. lines.SelectMany(l => l.Origins).Distinct().OrderBy(c => c.Code, StringComparer.Ordinal)];

    private static string Paths(MarkingLine[] lines) => string.Join(", ", lines.Take(4).Select(l => l.Path)) + (lines.Length > 4 ? $" and {lines.Length - 4} more" : "");

    private static MarkingStep Step(Test test, string words, ImmutableArray<Country> countries, string confidence = "high") =>
        new() { Rule = Rule, Cite = "19 CFR 102.11(b), 102.18(b)", Basis = "essentialMaterial", Test = test, Words = words, Countries = countries, Confidence = confidence };
}
