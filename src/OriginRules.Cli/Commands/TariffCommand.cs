using System.CommandLine;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary><c>tariff</c>: the duty stack of one code.</summary>
internal static class TariffCommand
{
    private const int LongestSpanInDays = 3660;

    public static Command Create(CliConsole console, Services services)
    {
        var command = new Command("tariff", "The duty stack of one code, without a bill.");
        var hts = new Argument<string?>("HTS") { Description = "The code in the current US tariff, 6 to 10 digits.", Arity = ArgumentArity.ZeroOrOne };
        var origin = new Option<string?>("--origin") { Description = "The country of origin for trade remedies, ISO 3166-1 alpha-2. Needed.", HelpName = "CC" };
        Option<string?> asOf = Days.Option("--as-of", "The day. Default: the day of the bundled tariff data.");
        var value = new Option<string?>("--value") { Description = "The customs value in US dollars. Default: 100.", HelpName = "N" };
        var program = new Option<string?>("--program") { Description = "The special program claimed, for example S.", HelpName = "P" };
        Option<string?> from = Days.Option("--from", "The first day of a span; every change in it is shown. With --to.");
        Option<string?> to = Days.Option("--to", "The last day of the span.");
        var why = new Option<bool>("--why") { Description = "Give the reason and source of every line, and what was looked at and is not due." };
        command.Arguments.Add(hts);
        foreach (Option option in new Option[] { origin, asOf, value, program, from, to, why })
        {
            command.Options.Add(option);
        }

        var output = new OutputOptions(command, "table", "json", "csv", "md");
        command.Subcommands.Add(TariffImportCommand.Create(console));
        command.SetAction(parsed =>
        {
            HsCode code = Code(parsed.GetValue(hts) ?? throw new UsageException("which code? originrules tariff HTS --origin CC, or originrules tariff import FILE."));
            Country country = CountryOf(parsed.GetValue(origin) ?? throw new UsageException("--origin CC is needed: the country of origin for trade remedies."));
            IRuleEngine engine = services.Load([]);
            (DateOnly first, DateOnly last, bool span) = Span(Days.Parse(parsed.GetValue(asOf)), Days.Parse(parsed.GetValue(from)), Days.Parse(parsed.GetValue(to)), engine);
            var query = new TariffQuery { Hts = code, Origin = country, AsOf = first, Program = parsed.GetValue(program), EveryMeasure = parsed.GetValue(why) };
            query = parsed.GetValue(value) is { } amount ? query with { CustomsValue = Amount(amount) } : query;
            Action<Output> write = span
                ? History(Usage.Guard(() => engine.TariffHistory(query, first, last)), output.Format(parsed), parsed.GetValue(why))
                : Stack(query, Usage.Guard(() => engine.Tariff(query)), output.Format(parsed), parsed.GetValue(why));
            using Output target = output.Open(parsed, console, []);
            write(target);
            target.Complete();
            return ExitCode.Done;
        });
        return command;
    }

    private static Action<Output> History(TariffHistory history, string format, bool why) => format switch
    {
        "json" => target => ResultJson.WriteTariff(target.Writer, history),
        "csv" => target => TariffTable.Csv(target.Writer, history.Periods),
        "md" => target => TariffTable.Markdown(target.Writer, history),
        _ => target =>
        {
            Page page = target.Page();
            TariffHistoryText.Write(page, history, why);
            page.Line().Line("Not legal advice.");
        }
        ,
    };

    private static Action<Output> Stack(TariffQuery query, TariffTreatment tariff, string format, bool why) => format switch
    {
        "json" => target => ResultJson.WriteTariff(target.Writer, tariff),
        "csv" => target => TariffTable.Csv(target.Writer, [new TariffHistoryPeriod { From = query.AsOf, To = query.AsOf, Tariff = tariff }]),
        "md" => target => TariffTable.Markdown(target.Writer, tariff),
        _ => target =>
        {
            Page page = target.Page();
            page.Line(string.Create(CultureInfo.InvariantCulture, $"{query.Hts.ToDottedString()} of {query.Origin.Code} on {query.AsOf:yyyy-MM-dd}, customs value {query.CustomsValue:#,##0.00} USD"), Tone.Strong);
            TariffText.Write(page, tariff, why);
            page.Line().Line("Not legal advice.");
        }
        ,
    };

    private static (DateOnly First, DateOnly Last, bool Span) Span(DateOnly? asOf, DateOnly? from, DateOnly? to, IRuleEngine engine)
    {
        if (from is null && to is null)
        {
            DateOnly day = asOf ?? engine.TariffDataDay ?? throw new UsageException("--as-of DATE is needed: the tariff data does not say its day.");
            return (day, day, false);
        }

        if (asOf is not null || from is null || to is null || from > to || to.Value.DayNumber - from.Value.DayNumber > LongestSpanInDays)
        {
            throw new UsageException("a span is --from DATE --to DATE, the first not after the last, at most ten years, and without --as-of.");
        }

        return (from.Value, to.Value, true);
    }

    private static HsCode Code(string text) =>
        HsCode.TryParse(text, out HsCode code) && code.Length >= 6 ? code : throw new UsageException($"'{text}' is no tariff code; expected 6 to 10 digits, dots allowed, such as 8708.50.");

    private static Country CountryOf(string text) =>
        Country.TryParse(text, out Country country) ? country : throw new UsageException($"'{text}' is no country; expected an ISO 3166-1 alpha-2 code in capital letters, such as CN.");

    private static decimal Amount(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) ? amount : throw new UsageException($"--value '{text}' is no amount; expected digits with a decimal point, such as 1250.50.");
}
