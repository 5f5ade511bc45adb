using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The notes that confer or deny origin beside the rows of 102.20.</summary>
internal static class MarkingNotes
{
    /// <summary>What a note decides on stated facts; null when none does. A note that confers outweighs the rows, one that denies outweighs both.</summary>
    public static MarkingShift? Decide(ImmutableArray<MarkingNote> notes, MarkingFacts facts)
    {
        MarkingShift? conferred = null;
        foreach (MarkingNote note in notes)
        {
            if (!Covers(note, facts) || Applies(note, facts).Value != Ternary.Yes)
            {
                continue;
            }

            bool holds = note.Effect switch
            {
                MarkingNoteEffect.Confers => true,
                MarkingNoteEffect.Denies => false,
                _ => !HasMaterial(note, facts, static match => match == Ternary.Yes),
            };
            if (!holds)
            {
                return Shift(note, facts, Test.No);
            }

            conferred ??= Shift(note, facts, Test.Yes);
        }

        return conferred;
    }

    /// <summary>The answer of the rows, as far as a note does not change it; a fact that would bring a note into play is named where it matters.</summary>
    public static MarkingShift Beside(MarkingShift row, ImmutableArray<MarkingNote> notes, MarkingFacts facts)
    {
        if (facts.Foreign.Count == 0)
        {
            return row;
        }

        if (Decide(notes, facts) is { } decided)
        {
            return decided with { Row = row.Row };
        }

        Test confers = Test.No;
        Test denies = Test.No;
        foreach (MarkingNote note in notes)
        {
            if (!Covers(note, facts))
            {
                continue;
            }

            switch (note.Effect)
            {
                case MarkingNoteEffect.Confers when note.Materials.IsEmpty || HasMaterial(note, facts, static match => match != Ternary.No):
                    confers = confers.Or(Applies(note, facts));
                    break;
                case MarkingNoteEffect.KeepsOriginOfMaterial when HasMaterial(note, facts, static match => match != Ternary.No):
                    denies = denies.Or(Applies(note, facts));
                    break;
            }
        }

        if (confers.Value == Ternary.No && denies.Value == Ternary.No)
        {
            return row;
        }

        return With(row, confers, denies);
    }

    private static MarkingShift With(MarkingShift row, Test confers, Test denies)
    {
        Test With(Test test) => test.Or(confers).And(denies.Not());
        return row with
        {
            Outcome = With(row.Outcome),
            Lines = [.. row.Lines.Select(l => With(l.Outcome) is var outcome && outcome.Value == l.Outcome.Value ? l : l with { Outcome = outcome, Words = l.WordsOfRow with { UnlessNote = true } })],
        };
    }

    private static bool HasMaterial(MarkingNote note, MarkingFacts facts, Func<Ternary, bool> meets)
    {
        for (int i = 0; i < facts.Foreign.Count; i++)
        {
            if (meets(SelectorMatch.Codes(note.Materials, facts.Foreign[i].Hs ?? default)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covers(MarkingNote note, MarkingFacts facts) =>
        SelectorMatch.Contains(note.For, facts.Good.Hts) && !SelectorMatch.Contains(note.Except, facts.Good.Hts);

    /// <summary>A process that would undo a change is taken as not claimed while no process is stated.</summary>
    private static Test Applies(MarkingNote note, MarkingFacts facts)
    {
        if (note.Effect == MarkingNoteEffect.Denies && facts.Good.Processes is null)
        {
            return Test.No;
        }

        Test test = note.Processes.IsEmpty ? Test.Yes : facts.AnyProcess(note.Processes);
        test = note.UnlessProcesses.IsEmpty ? test : test.And(facts.NoProcess(note.UnlessProcesses));
        return note.Use.IsEmpty ? test : test.And(facts.Carries(note.Use, []));
    }

    private static MarkingShift Shift(MarkingNote note, MarkingFacts facts, Test outcome) => new()
    {
        Cite = note.Cite,
        Outcome = outcome,
        Note = note.Id,
        Lines = [.. facts.Foreign.Select(m => new MarkingShiftLine(m, outcome, $"{note.Cite} decides"))],
    };
}
