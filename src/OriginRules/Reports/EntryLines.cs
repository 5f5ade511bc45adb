using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>The lines of one good in the order customs asks for.</summary>
internal static class EntryLines
{
    private const string Relief = "98";
    private const string Additional = "99";

    private enum Place
    {
        Relief,
        Additional,
        Good,
        NoHeading,
    }

    public static ImmutableArray<EntryLine> Of(Evaluation evaluation)
    {
        TariffTreatment tariff = evaluation.Tariff;
        IEnumerable<EntryLine> due = tariff.Lines.Select(l => Due(l, evaluation));
        IEnumerable<EntryLine> exempt = tariff.NotApplied.Where(m => PlaceOf(m.Heading) is Place.Relief or Place.Additional)
            .Select(m => new EntryLine { Heading = m.Heading, Measure = m.Measure, Amount = 0, Certain = !tariff.Lines.Any(l => l.Measure == m.Measure && !l.Certain), Exemption = true, Why = m.Why })
            .Where(e => !tariff.Lines.Any(l => l.Heading == e.Heading)).DistinctBy(e => e.Heading);
        List<EntryLine> lines = [.. due, .. exempt];
        if (Claimed(evaluation) is { } claimed && !lines.Exists(l => l.Heading == claimed.Heading))
        {
            lines.Add(claimed);
        }

        if (!lines.Exists(l => PlaceOf(l.Heading) == Place.Good) && tariff.Lines.FirstOrDefault() is { } columnOne)
        {
            // A quota or relief heading is reported beside the good's own number.
            lines.Add(new EntryLine
            {
                Heading = evaluation.Good.Hts.ToDottedString(),
                Measure = columnOne.Measure,
                Program = tariff.Preference.Program,
                Base = columnOne.Base,
                Amount = 0,
                Certain = true,
                Why = $"reported with {columnOne.Heading}, which sets the rate",
            });
        }

        // A stable sort: within chapter 99 the order of the tariff data stays.
        return [.. lines.OrderBy(l => PlaceOf(l.Heading))];
    }

    private static EntryLine Due(DutyLine line, Evaluation evaluation)
    {
        bool own = PlaceOf(line.Heading) == Place.Good;
        return new EntryLine
        {
            Heading = own ? evaluation.Good.Hts.ToDottedString() : line.Heading,
            Measure = line.Measure,
            Program = own ? evaluation.Tariff.Preference.Program : null,
            Base = line.Base,
            Rate = line.Rate,
            Percent = line.Percent,
            Amount = line.Amount,
            Certain = line.Certain,
            Cite = line.Cite,
            Why = line.Why,
        };
    }

    private static EntryLine? Claimed(Evaluation evaluation) => evaluation.Good.TariffFacts?.Chapter98 is { } claim
        ? new EntryLine { Heading = claim.Heading, Measure = "chapter98", Amount = 0, Certain = true, Exemption = true, Why = "claimed; its relief is in the base of the lines below" }
        : null;

    private static Place PlaceOf(string? heading) => heading switch
    {
        null => Place.NoHeading,
        _ when heading.StartsWith(Relief, StringComparison.Ordinal) => Place.Relief,
        _ when heading.StartsWith(Additional, StringComparison.Ordinal) => Place.Additional,
        _ when char.IsAsciiDigit(heading[0]) => Place.Good,
        _ => Place.NoHeading,
    };
}
