using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The lines of several computations as one list, in the order of the tariff; what some lack or have otherwise is not certain, and a figure that differs is left out.</summary>
internal sealed class MergedLines(int worlds)
{
    private readonly List<(DutyLine Line, int Occurrence, int Seen, bool Same)> _lines = [];

    public void Add(ImmutableArray<DutyLine> lines)
    {
        int at = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            DutyLine line = lines[i];
            int occurrence = lines.Take(i).Count(l => l.Measure == line.Measure && l.Heading == line.Heading);
            int known = _lines.FindIndex(m => m.Line.Measure == line.Measure && m.Line.Heading == line.Heading && m.Occurrence == occurrence);
            if (known < 0)
            {
                _lines.Insert(at, (line, occurrence, 1, true));
                at++;
                continue;
            }

            (DutyLine first, _, int seen, bool same) = _lines[known];
            _lines[known] = (Merge(first, line), occurrence, seen + 1, same && first == line);
            at = known + 1;
        }
    }

    public ImmutableArray<DutyLine> ToImmutable() => [.. _lines.Select(m => m.Same && m.Seen == worlds ? m.Line : m.Line with { Certain = false })];

    private static DutyLine Merge(DutyLine left, DutyLine right) => left == right ? left : left with
    {
        Base = left.Base == right.Base ? left.Base : null,
        Amount = left.Amount == right.Amount ? left.Amount : null,
        Percent = left.Percent == right.Percent ? left.Percent : null,
    };
}
