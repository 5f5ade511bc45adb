using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OriginRules.Results;

namespace OriginRules;

/// <summary>102.11(b): the single material that imparts the essential character, out of those the rule allows no change from (102.18(b)).</summary>
internal static class EssentialMaterialStep
{
    public const string EssentialTag = "essentialComponent";
    public const string FungibleTag = "fungible";

    private const string Rule = "102.11(b)";
    private const int Named = 4;

    public static MarkingStep Of(MarkingCase @case)
    {
        if (@case.IsSet)
        {
            return Step(Test.No, "a set is outside this paragraph", []);
        }

        MarkingShift shift = @case.ShiftOfAll;
        if (shift.Lines.IsEmpty && @case.Lines.Count > 0)
        {
            return Step(Test.Unknown("", EssentialTag, shift.NeedsJudgment ?? "no row says which materials come into question"), shift.NeedsJudgment ?? "no row covers the good", LineOrigins.Of(@case.Lines), shift.Confidence);
        }

        List<MarkingLine> candidates = @case.Candidates;
        candidates.Clear();
        bool open = false, refused = false;
        int named = 0;
        for (int i = 0; i < @case.Lines.Count; i++)
        {
            Ternary outcome = shift.Lines[i].Outcome.Value;
            if (outcome == Ternary.Yes)
            {
                continue;
            }

            MarkingLine line = @case.Lines[i];
            candidates.Add(line);
            open |= outcome == Ternary.Unknown;
            refused |= outcome == Ternary.No;
            named += IsNamed(line) ? 1 : 0;
        }

        if (named > 0)
        {
            MarkingLine[] lines = [.. candidates.Where(static l => IsNamed(l))];
            return named == 1
                ? Decided(lines, StepWords.Of(lines, static named => $"{((MarkingLine[])named)[0].Path} is stated to impart the essential character"), "19 CFR 102.11(b)(1), 102.18(b)(2)", shift.Confidence)
                : Decided(lines, StepWords.Of(lines, static named => $"{Paths((MarkingLine[])named)} are stated to impart it together{Inventory((MarkingLine[])named)}"), "19 CFR 102.11(b)(1); HQ H313495", shift.Confidence);
        }

        if (candidates.Count == 0)
        {
            return Step(Test.No, "the rule allows a change from every material, so none can impart it", []);
        }

        Span<MarkingLine> all = CollectionsMarshal.AsSpan(candidates);
        if (!open && AreOneMaterial(all))
        {
            return Decided(all, StepWords.Of(@case, static asked => $"{PathsOf(asked)}: the only material from which no change is allowed{InventoryOf(asked)}"), "19 CFR 102.11(b)(1), 102.18(b)(1)(iii)", shift.Confidence);
        }

        ImmutableArray<Country> countries = LineOrigins.Of(all);
        if (countries.Length == 1 && refused && AreOfOneCountry(all))
        {
            return Decided(
                all,
                StepWords.Of(@case, static asked => $"whichever of {PathsOf(asked)} imparts it, it is of {LineOrigins.Of(((MarkingCase)asked).Candidates)[0]}{InventoryOf(asked)}"),
                "19 CFR 102.11(b)(1), 102.18(b)(1)",
                shift.Confidence);
        }

        return Step(Test.Unknown(Missing(all, shift)), StepWords.Of(@case, static asked => $"it could be imparted by {PathsOf(asked)}"), countries, shift.Confidence);
    }

    /// <summary>True for a line that the user names as essential.</summary>
    public static bool IsNamed(in MarkingLine line) => line.Line.Tags is { } tags && tags.Contains(EssentialTag);

    private static MissingFacts Missing(ReadOnlySpan<MarkingLine> candidates, MarkingShift shift)
    {
        MissingFacts missing = MissingFacts.None;
        foreach (ref readonly MarkingLine line in candidates)
        {
            missing = missing.Plus(MissingFacts.Of(new MissingFact { Path = line.Path, Fact = $"tags: {EssentialTag}", Why = "one of these imparts the essential character: bulk, quantity, weight, value, role (102.18(b)(2))", WouldDecide = false }));
        }

        foreach (MarkingShiftLine line in shift.Lines)
        {
            missing = line.Outcome.Value == Ternary.Unknown ? missing.Plus(line.Outcome.Missing) : missing;
        }

        foreach (ref readonly MarkingLine line in candidates)
        {
            missing = line.Origins.IsEmpty ? missing.Plus(line.Domestic.Missing) : missing;
        }

        return missing;
    }

    private static MarkingStep Decided(ReadOnlySpan<MarkingLine> lines, StepWords words, string cite, string confidence) =>
        Step(LineOrigins.AreKnown(lines), words, LineOrigins.Of(lines), confidence) with { Cite = cite };

    private static bool AreOneMaterial(ReadOnlySpan<MarkingLine> lines)
    {
        bool one = true;
        for (int i = 0; one && lines.Length > 1 && i < lines.Length; i++)
        {
            one = lines[i].Line is { Tags: { } tags, Hts: { } code } && tags.Contains(FungibleTag) && code.Truncate(6) == lines[0].Line.Hts?.Truncate(6);
        }

        return one;
    }

    private static bool AreOfOneCountry(ReadOnlySpan<MarkingLine> lines)
    {
        foreach (ref readonly MarkingLine line in lines)
        {
            if (line.Origins.Length != 1)
            {
                return false;
            }
        }

        return true;
    }

    private static string PathsOf(object asked) => Paths(CollectionsMarshal.AsSpan(((MarkingCase)asked).Candidates));

    private static string InventoryOf(object asked) => Inventory(CollectionsMarshal.AsSpan(((MarkingCase)asked).Candidates));

    private static string Inventory(ReadOnlySpan<MarkingLine> lines)
    {
        bool inventory = false;
        foreach (ref readonly MarkingLine line in lines)
        {
            inventory |= lines.Length > 1 && line.Line.InventoryMethod is not null;
        }

        return inventory ? "; by the inventory method elected one country may be singled out (102.11(b)(2))" : "";
    }

    private static string Paths(ReadOnlySpan<MarkingLine> lines)
    {
        string[] paths = new string[Math.Min(lines.Length, Named)];
        for (int i = 0; i < paths.Length; i++)
        {
            paths[i] = lines[i].Path;
        }

        return string.Join(", ", paths) + (lines.Length > Named ? $" and {lines.Length - Named} more" : "");
    }

    private static MarkingStep Step(Test test, StepWords words, ImmutableArray<Country> countries, string confidence = "high") =>
        new() { Rule = Rule, Cite = "19 CFR 102.11(b), 102.18(b)", Basis = "essentialMaterial", Test = test, Words = words, Countries = countries, Confidence = confidence };
}
