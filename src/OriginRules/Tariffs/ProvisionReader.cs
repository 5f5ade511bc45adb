using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules;

/// <summary>Reads one provision of a measure and its conditions.</summary>
internal static class ProvisionReader
{
    private static readonly ImmutableArray<string> s_bases = ["full", "valueLessUsContent", "metalContent"];
    private static readonly ImmutableArray<string> s_confidences = ["high", "medium", "low"];

    public static MeasureProvision Read(JsonObjectView view, SortedDictionary<string, MeasureList> lists)
    {
        // An additional duty may exceed the value, so its rate is no percentage of a whole.
        decimal? percent = view.Decimal("percent");
        decimal? topUp = view.Percent("topUpToPercent");
        bool free = view.Boolean("free") ?? false;
        bool prohibited = view.Boolean("prohibited") ?? false;
        bool notComputed = view.Boolean("notComputed") ?? false;
        int kinds = (percent is null ? 0 : 1) + (topUp is null ? 0 : 1) + (free ? 1 : 0) + (prohibited ? 1 : 0) + (notComputed ? 1 : 0);
        if (kinds != 1)
        {
            view.Problems.Add(view.File, view.Line, view.Place, kinds.ToString(CultureInfo.InvariantCulture) + " rates", "one of percent, topUpToPercent, free, prohibited, notComputed");
        }

        RateKind kind = topUp is not null ? RateKind.TopUp : free ? RateKind.Free : prohibited ? RateKind.Prohibited : notComputed ? RateKind.NotComputed : RateKind.Percent;
        var provision = new MeasureProvision
        {
            Heading = view.String("heading"),
            HeadingWhenZero = view.String("headingWhenZero"),
            Period = MeasureReader.Period(view),
            Groups = view.Strings("groups"),
            When = Condition(view.Object("when"), lists),
            Kind = kind,
            Percent = percent ?? topUp ?? 0,
            AtMostPercent = AtMost(view, notComputed),
            Base = Base(view),
            Metal = view.String("metal"),
            UsContentCapPercent = view.Percent("usContentCapPercent"),
            CountsAsArticle = view.Boolean("covers") ?? kind is not (RateKind.Free or RateKind.Prohibited),
            ProductExclusion = view.Boolean("productExclusion") ?? false,
            Why = view.String("why"),
            Cite = view.RequiredString("cite"),
            Confidence = MeasureReader.Word(view, "confidence", s_confidences) ?? view.RequiredString("confidence"),
        };
        view.End();
        return provision;
    }

    private static decimal? AtMost(JsonObjectView view, bool notComputed)
    {
        decimal? most = view.Decimal("atMostPercent");
        if (most is not null && !notComputed)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.atMostPercent", JsonEmitter.Canonical(most.Value), "only with notComputed");
        }

        return most;
    }

    private static DutyBase Base(JsonObjectView view) => MeasureReader.Word(view, "base", s_bases) switch
    {
        "valueLessUsContent" => DutyBase.ValueLessUsContent,
        "metalContent" => DutyBase.MetalContent,
        _ => DutyBase.Full,
    };

    private static ProvisionCondition? Condition(JsonObjectView view, SortedDictionary<string, MeasureList> lists)
    {
        if (!view.Exists)
        {
            return null;
        }

        var condition = new ProvisionCondition
        {
            Preference = view.Boolean("preference") ?? false,
            EnteredFree = view.Boolean("enteredFree") ?? false,
            TradeRemedyOrigin = view.Countries("tradeRemedyOrigin"),
            Listed = Listed(view.Object("listed"), lists),
            NotChapters = [.. view.Strings("notChapters").Select(c => HsCode.Parse(c).Chapter)],
            VehiclePart = view.Strings("vehiclePart"),
            Meets232SemiconductorParameters = view.Boolean("meets232SemiconductorParameters") ?? false,
            CivilAircraft = view.Boolean("civilAircraft") ?? false,
            PharmaceuticalUse = view.Boolean("pharmaceuticalUse") ?? false,
            CommerceApproval = view.Boolean("commerceApproval") ?? false,
            ExclusionHeading = view.Strings("exclusionHeading"),
            QuotaHeading = view.Strings("quotaHeading"),
            MetalWeightBelow = MetalWeight(view.Object("metalWeightBelow"), lists),
            UsMetalWeightAtLeast = view.Percent("usMetalWeightAtLeast"),
            MetalMadeIn = MetalMadeIn(view.Object("metalMadeIn")),
            Described = Unstated(view.Object("described")),
            Unsettled = Unstated(view.Object("unsettled")),
        };
        view.End();
        return condition;
    }

    private static ListCondition? Listed(JsonObjectView view, SortedDictionary<string, MeasureList> lists)
    {
        ListCondition? condition = MeasureReader.List(view, "list", lists) is { } list ? new ListCondition(list, view.Strings("groups")) : null;
        view.End();
        return condition;
    }

    private static MetalWeightCondition? MetalWeight(JsonObjectView view, SortedDictionary<string, MeasureList> lists)
    {
        if (!view.Exists)
        {
            return null;
        }

        JsonObjectView metals = view.Object("lists");
        ImmutableArray<ListedMetal>.Builder listed = ImmutableArray.CreateBuilder<ListedMetal>();
        foreach (KeyValuePair<string, JsonNode> metal in view.RequiredNode("lists")?.Members ?? [])
        {
            if (MeasureReader.List(metals, metal.Key, lists) is { } list)
            {
                listed.Add(new ListedMetal(metal.Key, list));
            }
        }

        var condition = new MetalWeightCondition(view.Percent("percent") ?? TariffSettingsReader.Number(view, "percent"), listed.ToImmutable());
        metals.End();
        view.End();
        return condition;
    }

    private static MetalMadeInCondition? MetalMadeIn(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        string metal = MeasureReader.Word(view, "metal", ["steel", "aluminum"]) ?? view.RequiredString("metal");
        var condition = new MetalMadeInCondition(metal, view.Countries("countries"), view.Boolean("outside") ?? false);
        view.End();
        return condition;
    }

    private static UnstatedFact? Unstated(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var fact = new UnstatedFact(view.RequiredString("fact"), view.RequiredString("lowerIf"), view.RequiredString("upperIf"));
        view.End();
        return fact;
    }
}
