using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The tariff data, loaded once: settings, column 1 rates, measures and their lists.</summary>
internal sealed class TariffData
{
    private const string Folder = "us-tariff";
    private const int KeptCodes = 8192;
    private const string EditionFile = "rates-edition.json";
    private readonly ConcurrentDictionary<(int Period, string? Origin), MeasuresOfDay> _periods = new();
    private readonly DateOnly[] _changes;
    private readonly LatestCache<(DateOnly Day, Country Origin, HsCode Code), MeasuresOfCode> _codes = new(KeptCodes);
    private readonly LatestCache<(DateOnly Day, Country Origin, HsCode Code), ListedDuties> _listed = new(KeptCodes);
    private HashSet<string>? _byCountry;

    private TariffData(TariffSettings settings, RateSchedule rates, RatesInWords words, SortedDictionary<string, MeasureList> lists, ImmutableArray<TariffMeasure> measures, string sha256)
    {
        RatesInWords = words;
        Lists = lists;
        Settings = settings;
        Rates = rates;
        Measures = measures;
        Sha256 = sha256;
        _changes = [.. TariffChanges.OfProvisions(measures)];
    }

    public TariffSettings Settings { get; }

    public RateSchedule Rates { get; }

    /// <summary>The printed text of the rates that cannot be computed.</summary>
    public RatesInWords RatesInWords { get; }

    /// <summary>The lists by path.</summary>
    public IReadOnlyDictionary<string, MeasureList> Lists { get; }

    /// <summary>The measures in the order of a result.</summary>
    public ImmutableArray<TariffMeasure> Measures { get; }

    public string Sha256 { get; }

    /// <exception cref="RuleSetException">The data has errors.</exception>
    public static TariffData Load(DataFiles files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var problems = new LoadProblems();
        string Read(string path)
        {
            using Stream stream = files.Open($"{Folder}/{path}") ?? throw new RuleSetException($"{files.Describe($"{Folder}/{path}")}: the file is missing.");
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            byte[] bytes = memory.ToArray();
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(bytes);
            return Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        }

        TariffSettings settings = TariffSettingsReader.Read(Document(Read("tariff.json"), "tariff.json", problems));
        if (files.Open($"{Folder}/{EditionFile}") is { } imported)
        {
            imported.Dispose();
            settings = RateEdition.Apply(settings, Document(Read(EditionFile), EditionFile, problems));
        }

        RatesInWords words = RatesInWords.Parse(Read("rates-in-words.csv"), files.Describe($"{Folder}/rates-in-words.csv"));
        RateSchedule rates = RateSchedule.Parse(Read("rates.csv"), files.Describe($"{Folder}/rates.csv"), words);
        var lists = new SortedDictionary<string, MeasureList>(StringComparer.Ordinal);
        foreach (string file in files.List($"{Folder}/lists").Where(f => f.EndsWith(".csv", StringComparison.Ordinal)))
        {
            string path = file[(Folder.Length + 1)..];
            lists.Add(path, new MeasureList(Read(path), files.Describe(file)));
        }

        var measures = new List<TariffMeasure>();
        foreach (string file in files.List($"{Folder}/measures").Where(f => f.EndsWith(".json", StringComparison.Ordinal)))
        {
            measures.Add(MeasureReader.Read(Document(Read(file[(Folder.Length + 1)..]), file, problems), lists));
        }

        measures.ForEach(m => MeasureChecks.Check(m, problems));
        if (!ReferenceEquals(files, DataFiles.Bundled))
        {
            // The bundled lists are held to this by a test and read when a good needs them.
            measures.ForEach(m => MeasureChecks.CheckGroups(m, problems));
        }

        MeasureChecks.CheckReferences(measures, problems);
        MeasureChecks.CheckNames(measures, settings.Names, problems);
        MeasureChecks.InOrder(problems, "tariff.json", "fees.processing", [.. settings.ProcessingFees.Select(f => f.Period)]);
        if (problems.Any)
        {
            throw new RuleSetException(string.Join(Environment.NewLine, problems.Messages));
        }

        ImmutableArray<TariffMeasure> ordered = [.. measures.OrderBy(m => m.Order).ThenBy(m => m.Id, StringComparer.Ordinal)];
        return new TariffData(settings, rates, words, lists, ordered, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public MeasuresOfDay On(DateOnly day) => _periods.GetOrAdd((PeriodOf(day), null), static (_, to) => MeasuresOfDay.Of(to.Measures, to.day), (Measures, day));

    /// <summary>The measures of a day that cover products of a country.</summary>
    public MeasuresOfDay On(DateOnly day, Country origin) =>
        _periods.GetOrAdd((PeriodOf(day), origin.Code), static (_, to) => MeasuresOfDay.Of([.. to.Measures.Where(m => m.Covers(to.origin))], to.day), (Measures, day, origin));

    /// <summary>The measures of a day that can reach products of a country and a code; the latest asked for are kept.</summary>
    public MeasuresOfCode On(DateOnly day, Country origin, HsCode code) => _codes.Get(
        (day, origin, code), this, static (key, data) => MeasuresOfCode.Of(data.On(key.Day, key.Origin), key.Code, key.Day, key.Origin, data.Settings.ReliefGroup, every: false));

    /// <summary>What the lists of a day say about a code of products of a country; the latest asked for are kept.</summary>
    public ListedDuties ListedOn(DateOnly day, Country origin, HsCode code) => _listed.Get(
        (day, origin, code), this, static (key, data) => ListedDuties.Of(data.On(key.Day, key.Origin), key.Code, key.Day));

    /// <summary>True for a measure, by its name in results, that goes by country of origin.</summary>
    public bool GoesByCountry(string measure) => (_byCountry ??= [.. Measures.Where(m => !m.Origins.IsEmpty).Select(m => m.ReportedAs)]).Contains(measure);

    // Between two days on which some measure changes, every day has the same measures; the rows of a list have days of their own.
    private int PeriodOf(DateOnly day) => Array.BinarySearch(_changes, day) is var place && place < 0 ? ~place : place + 1;

    /// <summary>One full code for each way the lists could treat a code whose suffix is not stated; the code itself stands for every other suffix.</summary>
    public SuffixChoices SuffixChoices(HsCode code, DateOnly day) => On(day).SuffixChoices.GetOrAdd((code, day), FindSuffixChoices, this);

    private static SuffixChoices FindSuffixChoices((HsCode Code, DateOnly Day) asked, TariffData data)
    {
        (HsCode code, DateOnly day) = asked;
        ImmutableArray<HsCode>.Builder choices = ImmutableArray.CreateBuilder<HsCode>();
        choices.Add(code);
        ImmutableArray<MeasureList> lists = data.On(day).Lists;
        var seen = new HashSet<string>(StringComparer.Ordinal) { Treatment(lists, code, day) };
        foreach (HsCode suffix in lists.SelectMany(l => l.Within(code, day)).Distinct().Order())
        {
            if (seen.Add(Treatment(lists, suffix, day)))
            {
                choices.Add(suffix);
            }
        }

        return new SuffixChoices(choices.ToImmutable());
    }

    private static string Treatment(ImmutableArray<MeasureList> lists, HsCode code, DateOnly day) => string.Join('|', lists.Select(l => l.GroupOf(code, day)));

    private static JsonObjectView Document(string text, string file, LoadProblems problems)
    {
        try
        {
            return new JsonObjectView(JsonParser.Parse(new StringReader(text)), file, "$", problems);
        }
        catch (JsonSyntaxException e)
        {
            throw new RuleSetException($"{file}({e.Line},{e.Column}): {e.Message}", e);
        }
    }
}
