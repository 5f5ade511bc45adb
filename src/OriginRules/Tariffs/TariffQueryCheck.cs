namespace OriginRules;

/// <summary>Refuses a question about a code or a program that the tariff does not have, and says which it has.</summary>
internal static class TariffQueryCheck
{
    private const int ListedAtMost = 20;
    private const int Chapter = 2;

    /// <exception cref="ArgumentException">The code or the program is unknown; the message lists the valid ones.</exception>
    public static void Check(TariffQuery query, TariffData data)
    {
        if (query.Program is { } program && program != data.Settings.Program && program != data.Settings.ProgramPlus)
        {
            throw new ArgumentException($"'{program}' is not a special program on file; expected {data.Settings.Program} or {data.Settings.ProgramPlus}.", nameof(query));
        }

        if (data.Rates.Find(query.Hts) is null)
        {
            throw new ArgumentException($"{query.Hts.ToDottedString()} is no eight-digit line of {data.Settings.RateEdition}; {Nearest(query.Hts, data.Rates)}.", nameof(query));
        }
    }

    private static string Nearest(HsCode code, RateSchedule rates)
    {
        List<HsCode> all = [.. Enumerable.Range(0, rates.Count).Select(rates.CodeAt)];
        for (int digits = code.Length; digits >= Chapter; digits--)
        {
            List<HsCode> lines = all.FindAll(line => line.IsWithin(code.Truncate(digits)));
            if (lines.Count > 0)
            {
                string more = lines.Count > ListedAtMost ? " ..." : "";
                return $"near it are {string.Join(", ", lines.Take(ListedAtMost).Select(l => l.ToDottedString()))}{more}";
            }
        }

        return $"chapter {code.Truncate(Chapter)} has none";
    }
}
