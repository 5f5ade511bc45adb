using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Tests.Tariffs;

/// <summary>One case of rulesets/us-tariff/cases: a good, the terms it enters on, and what it pays.</summary>
internal sealed record TariffCase(string Name, TariffRequest Request, TariffExpectation Expected)
{
    public static string Folder { get; } = Path.Combine(Repository(), "rulesets", "us-tariff", "cases");

    public static IReadOnlyDictionary<string, TariffCase> All { get; } = Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal)
        .SelectMany(Read).ToDictionary(c => c.Name, StringComparer.Ordinal);

    private static IEnumerable<TariffCase> Read(string file)
    {
        var problems = new LoadProblems();
        using StreamReader text = File.OpenText(file);
        var document = new JsonObjectView(JsonParser.Parse(text), file, "$", problems);
        document.RequiredString("schema");
        document.RequiredString("source");
        List<TariffCase> cases = [.. document.Objects("cases").Select(c => One(Path.GetFileNameWithoutExtension(file), c))];
        document.End();
        problems.Messages.ShouldBeEmpty();
        return cases;
    }

    private static TariffCase One(string file, JsonObjectView view)
    {
        string? origin = view.String("origin");
        ImmutableArray<Country> candidates = view.Countries("candidates");
        bool granted = view.Boolean("granted") ?? false;
        AgreementTariffTerms terms = Terms(view.Object("terms"), granted);
        var good = new FinishedGood
        {
            Id = view.RequiredString("id"),
            Hts = HsCode.Parse(view.RequiredString("hts")),
            CustomsValue = view.Decimal("value"),
            ExportCountry = view.String("exportCountry") is { } export ? Country.Parse(export) : origin is { } from ? Country.Parse(from) : null,
            Quantity = view.Decimal("quantity"),
            Unit = view.String("unit"),
            NetWeightKg = view.Decimal("netWeightKg"),
            TariffFacts = Facts(view.Object("tariffFacts")),
        };
        string name = string.Create(CultureInfo.InvariantCulture, $"{file}/{good.Id}: {view.RequiredString("name")}");
        var request = new TariffRequest
        {
            Good = good,
            Day = view.Date("asOf")!.Value,
            Terms = terms,
            TradeRemedyOrigin = origin is { } country
                ? new CountryOfOriginFinding { Country = Country.Parse(country), Status = "determined", Cite = "case" }
                : new CountryOfOriginFinding { Status = "needsJudgment", Cite = "case", Candidates = [.. candidates.Select(c => new OriginCandidate { Country = c })] },
        };
        var expected = TariffExpectation.Read(view.Object("expect"));
        view.String("why");
        view.End();
        return new TariffCase(name, request, expected);
    }

    private static AgreementTariffTerms Terms(JsonObjectView view, bool granted)
    {
        var terms = new AgreementTariffTerms
        {
            RuleSetId = "case",
            Status = granted ? PreferenceStatus.Granted : PreferenceStatus.Denied,
            Program = granted ? "S" : null,
            SurchargePercent = view.Decimal("surchargePercent"),
            ReplacedMeasures = view.Strings("replacedMeasures"),
            SuspendedMeasures = view.Strings("suspendedMeasures"),
            Section232ReliefPercent = view.Decimal("section232ReliefPercent") ?? 0,
            LevyPercent = view.Decimal("levyPercent"),
            LevyBase = view.Decimal("levyBase"),
            AdcvdSuspended = view.Boolean("adcvdSuspended") ?? false,
            ColumnOneGeneral = view.Boolean("columnOneGeneral") ?? false,
            RespectBaselineExclusions = view.Boolean("respectBaselineExclusions") ?? false,
        };
        view.End();
        return terms;
    }

    private static TariffFacts Facts(JsonObjectView view)
    {
        JsonObjectView chapter98 = view.Object("chapter98");
        JsonObjectView quota = view.Object("quota");
        var facts = new TariffFacts
        {
            MetalWeightPercent = Shares(view.Object("metalWeightPercent")),
            MetalValue = Shares(view.Object("metalValue")),
            UsMetalWeightPercent = view.Decimal("usMetalWeightPercent"),
            UsContentValue = view.Decimal("usContentValue"),
            CommerceApproval = view.String("commerceApproval"),
            VehiclePart = view.String("vehiclePart"),
            Meets232SemiconductorParameters = view.Boolean("meets232SemiconductorParameters"),
            CivilAircraft = view.Boolean("civilAircraft"),
            PharmaceuticalUse = view.Boolean("pharmaceuticalUse"),
            ExclusionHeading = view.String("exclusionHeading"),
            Chapter98 = chapter98.Exists ? new Chapter98Claim { Heading = chapter98.RequiredString("heading"), UsComponentsValue = chapter98.Decimal("usComponentsValue"), ProcessingValue = chapter98.Decimal("processingValue") } : null,
            Quota = quota.Exists ? new QuotaClaim { Status = quota.RequiredString("status"), Heading = quota.String("heading") } : null,
            Adcvd = [.. view.Objects("adcvd").Select(a => new AntidumpingCase { Case = a.RequiredString("case"), Percent = a.Decimal("percent")!.Value })],
            TransportMode = view.String("transportMode"),
            Entry = view.String("entry"),
        };
        chapter98.End();
        quota.End();
        view.End();
        return facts;
    }

    private static MetalShares? Shares(JsonObjectView view)
    {
        MetalShares? shares = view.Exists ? new MetalShares { Steel = view.Decimal("steel"), Aluminum = view.Decimal("aluminum"), Copper = view.Decimal("copper") } : null;
        view.End();
        return shares;
    }

    private static string Repository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "OriginRules.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests must run below the folder of OriginRules.sln.");
    }
}
