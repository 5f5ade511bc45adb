using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Reads the settings file of the tariff data.</summary>
internal static class TariffSettingsReader
{
    public static TariffSettings Read(JsonObjectView document)
    {
        document.RequiredString("schema");
        JsonObjectView rates = document.Object("rates");
        JsonObjectView columnTwo = document.Object("columnTwo");
        JsonObjectView quota = document.Object("quotaFree");
        JsonObjectView fees = document.Object("fees");
        JsonObjectView harbor = fees.Object("harbor");
        harbor.String("confidence");
        var settings = new TariffSettings
        {
            Version = document.RequiredString("version"),
            CoverageFrom = Required(document, "coverageFrom"),
            ImportCountry = CountryOf(document, "importCountry"),
            AgreementInForce = document.RequiredString("agreementInForce"),
            Program = document.RequiredString("program"),
            ProgramPlus = document.RequiredString("programPlus"),
            Names = Names(document.Object("lineNames")),
            ReliefGroup = document.RequiredString("reliefGroup"),
            CheckedOn = Required(rates, "checkedOn"),
            RateEdition = rates.RequiredString("edition"),
            RateConfidence = [.. rates.Objects("confidence").Select(Confidence)],
            Seasons = SeasonalLines.Read(document.Object("seasons")),
            ColumnTwoOrigins = [.. columnTwo.Objects("origins").Select(o => ColumnTwo(columnTwo, o))],
            ColumnTwoCite = columnTwo.RequiredString("cite"),
            QuotaFreeStatuses = quota.Strings("statuses"),
            QuotaFreeOrigins = quota.Countries("freeOrigins"),
            QuotaCite = quota.RequiredString("cite"),
            Chapter98 = [.. document.Objects("chapter98").SelectMany(Chapter98)],
            NotModelled = [.. document.Objects("notModelled").Select(NotModelled)],
            Units = Units(document.Object("units"), document),
            WeightUnit = document.RequiredString("weightUnit"),
            VehicleParts = document.Strings("vehicleParts"),
            ProcessingFees = [.. fees.Objects("processing").Select(Processing)],
            ProcessingFeeExemptCite = fees.RequiredString("processingExemptCite"),
            ProcessingFeeChapter98Cite = fees.RequiredString("processingChapter98Cite"),
            HarborFee = new HarborFee(Number(harbor, "percent"), harbor.Strings("modes"), harbor.Countries("landNeighbours"), harbor.RequiredString("cite")),
            PostImportationClaim = PostImportation(document.Object("postImportationClaim")),
            Sources = [.. document.Objects("sources").Select(Source)],
        };
        foreach (JsonObjectView view in (JsonObjectView[])[document, rates, columnTwo, quota, fees, harbor])
        {
            view.End();
        }

        return settings;
    }

    public static LegalSource Source(JsonObjectView view)
    {
        var source = new LegalSource { Title = view.RequiredString("title"), Reference = view.String("reference"), CheckedOn = view.Date("checkedOn") };
        view.End();
        return source;
    }

    public static DateOnly Required(JsonObjectView view, string name)
    {
        if (view.Date(name) is { } day)
        {
            return day;
        }

        view.RequiredNode(name);
        return DateOnly.MinValue;
    }

    public static decimal Number(JsonObjectView view, string name)
    {
        if (view.Decimal(name) is { } number)
        {
            return number;
        }

        view.RequiredNode(name);
        return 0;
    }

    private static Country CountryOf(JsonObjectView view, string name)
    {
        string code = view.RequiredString(name);
        if (!Country.TryParse(code, out Country country))
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.{name}", code, "an ISO 3166-1 alpha-2 country");
        }

        return country;
    }

    private static LineNames Names(JsonObjectView view)
    {
        var names = new LineNames(
            view.RequiredString("columnOne"), view.RequiredString("antidumping"), view.RequiredString("surcharge"),
            view.RequiredString("levy"), view.RequiredString("processingFee"), view.RequiredString("harborFee"));
        view.End();
        return names;
    }

    private static DatedConfidence Confidence(JsonObjectView view)
    {
        var confidence = new DatedConfidence(Required(view, "from"), view.RequiredString("value"), view.String("why"));
        view.End();
        return confidence;
    }

    private static IEnumerable<Chapter98Relief> Chapter98(JsonObjectView view)
    {
        Chapter98Base dutiable = MeasureReader.Word(view, "base", ["free", "processingValue", "valueLessUsComponents"]) switch
        {
            "free" => Chapter98Base.Free,
            "processingValue" => Chapter98Base.ProcessingValue,
            _ => Chapter98Base.ValueLessUsComponents,
        };
        bool specialFree = view.Boolean("specialFree") ?? false;
        bool fee = MeasureReader.Word(view, "processingFee", ["none", "onDutiableValue"]) == "onDutiableValue";
        string cite = view.RequiredString("cite");
        Chapter98Relief[] reliefs = [.. view.Strings("headings").Select(heading => new Chapter98Relief(heading, dutiable, specialFree, fee, cite))];
        view.End();
        return reliefs;
    }

    private static ColumnTwoOrigin ColumnTwo(JsonObjectView columnTwo, JsonObjectView view)
    {
        Country country = CountryOf(view, "country");
        var origin = new ColumnTwoOrigin(country, MeasureReader.Period(view), view.String("cite") ?? columnTwo.RequiredString("cite"));
        view.End();
        return origin;
    }

    private static UnmodelledFact NotModelled(JsonObjectView view)
    {
        var fact = new UnmodelledFact(view.RequiredString("fact"), view.RequiredString("code"), view.RequiredString("message"), view.RequiredString("cite"));
        view.End();
        return fact;
    }

    private static PostImportationClaimTerms? PostImportation(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var terms = new PostImportationClaimTerms(MeasureReader.Period(view), (int)Number(view, "months"), view.RequiredString("cite"), view.RequiredString("confidence"));
        view.End();
        return terms;
    }

    private static ProcessingFee Processing(JsonObjectView view)
    {
        var fee = new ProcessingFee(
            new EffectivePeriod { From = view.Date("from"), To = view.Date("to") },
            Number(view, "percent"), view.Decimal("minimum"), view.Decimal("maximum"), view.RequiredString("cite"), view.RequiredString("confidence"));
        view.End();
        return fee;
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<UnitAlias>> Units(JsonObjectView units, JsonObjectView document)
    {
        ImmutableSortedDictionary<string, ImmutableArray<UnitAlias>>.Builder all = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<UnitAlias>>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, JsonNode> unit in document.RequiredNode("units")?.Members ?? [])
        {
            all[unit.Key] = [.. units.Objects(unit.Key).Select(Alias)];
        }

        return all.ToImmutable();
    }

    private static UnitAlias Alias(JsonObjectView view)
    {
        var alias = new UnitAlias(view.RequiredString("unit"), view.Decimal("times") ?? 1, view.Decimal("dividedBy") ?? 1);
        view.End();
        return alias;
    }
}
