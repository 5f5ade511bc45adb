namespace OriginRules.Results;

/// <summary>Days on which one code pays the same.</summary>
public sealed record TariffPeriod
{
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What is due.</summary>
    public required TariffTreatment Tariff { get; init; }

    /// <summary>Joins days that pay the same into periods, in the order given.</summary>
    public static IEnumerable<TariffPeriod> Join(IEnumerable<(DateOnly Day, TariffTreatment Tariff)> days)
    {
        TariffPeriod? open = null;
        string openJson = "";
        foreach ((DateOnly day, TariffTreatment tariff) in days)
        {
            string json = Json(tariff);
            if (open is not null && json == openJson)
            {
                open = open with { To = day };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = new() { From = day, To = day, Tariff = tariff };
            openJson = json;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static string Json(TariffTreatment tariff)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        ResultJson.WriteTariff(text, tariff);
        return text.ToString();
    }
}
