using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Reads the <c>chinaContent</c> object of a resolved rule set.</summary>
internal static class ChinaContentTermsReader
{
    public static ChinaContentTerms Read(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return ChinaContentTerms.None;
        }

        var terms = new ChinaContentTerms
        {
            Countries = view.Countries("countries"),
            Effect = view.Node("effect") is null ? ContentEffect.Inform : TermValues.Effect(view, "effect"),
            Cite = view.String("cite"),
            Caps = [.. view.Objects("caps").Select(Cap)],
            Exempt = TermValues.Exempt(view, "exempt"),
            CriticalComponents = [.. view.Objects("criticalComponents").Select(Critical)],
            Ownership = Ownership(view.Object("ownership")),
            UnknownOrigin = UnknownOrigin(view.Object("unknownOrigin")),
            MeltAndPour = MeltAndPour(view.Object("meltAndPour")),
            PhaseIn = PhaseIn(view.Object("phaseIn")),
            Metals = ContentSignsReader.Metals(view.Object("metals")),
            Transshipment = ContentSignsReader.Transshipment(view.Object("transshipment")),
            PrioritySectors = [.. view.Objects("prioritySectors").Select(ContentSignsReader.Sector)],
            Exposure = ContentSignsReader.Exposure(view.Object("exposure")),
            Flags = ContentSignsReader.Flags(view),
        };
        view.End();
        return terms;
    }

    private static ContentCap Cap(JsonObjectView view)
    {
        var cap = new ContentCap
        {
            Id = view.RequiredString("id"),
            Codes = view.Ranges("codes"),
            WarnPercent = TermValues.Percent(view, "warnPercent"),
            ViolationPercent = TermValues.Percent(view, "violationPercent"),
            Cite = view.RequiredString("cite"),
            Basis = TermValues.Basis(view),
        };
        if (view.Node("violationPercent") is not null && cap.WarnPercent > cap.ViolationPercent)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.warnPercent", JsonEmitter.Canonical(cap.WarnPercent), "at most violationPercent");
        }

        view.End();
        return cap;
    }

    private static CriticalComponent Critical(JsonObjectView view)
    {
        var component = new CriticalComponent
        {
            Id = view.RequiredString("id"),
            Codes = TermValues.Codes(view, "codes"),
            Tags = view.Strings("tags"),
            Goods = view.Ranges("goods"),
            GoodsUse = view.Strings("goodsUse"),
            Enabled = view.Boolean("enabled") ?? true,
            Cite = view.RequiredString("cite"),
            Basis = TermValues.Basis(view),
        };
        view.End();
        return component;
    }

    private static OwnershipTerms? Ownership(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var terms = new OwnershipTerms
        {
            ThresholdParameter = view.RequiredString("thresholdParameter"),
            CountsParameter = view.RequiredString("countsParameter"),
            Cite = view.RequiredString("cite"),
        };
        view.End();
        return terms;
    }

    private static UnknownOriginTerms? UnknownOrigin(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var terms = new UnknownOriginTerms
        {
            WarnAbovePercent = TermValues.Percent(view, "warnAbovePercent"),
            PresumedPercentParameter = view.String("presumedPercentParameter"),
            AnswerCountry = Country(view, "answerCountry"),
            Cite = view.RequiredString("cite"),
            Basis = TermValues.Basis(view),
        };
        view.End();
        return terms;
    }

    private static Country? Country(JsonObjectView view, string name)
    {
        string? text = view.String(name);
        if (text is null)
        {
            return null;
        }

        if (OriginRules.Country.TryParse(text, out Country country))
        {
            return country;
        }

        view.Problems.Add(view.File, view.Line, $"{view.Place}.{name}", text, "a country as MX");
        return null;
    }

    private static MeltAndPourTerms? MeltAndPour(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var terms = new MeltAndPourTerms
        {
            Goods = TermValues.Codes(view, "goods"),
            Steel = view.Ranges("steel"),
            Aluminum = view.Ranges("aluminum"),
            MinimumWeightPercentParameter = view.RequiredString("minimumWeightPercentParameter"),
            Effect = TermValues.Effect(view, "effect"),
            Cite = view.RequiredString("cite"),
            Basis = TermValues.Basis(view),
        };
        view.End();
        return terms;
    }

    private static PhaseInTerms? PhaseIn(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        ImmutableArray<PhaseInStep> steps = [.. view.Objects("steps").Select(Step).OrderBy(s => s.FromYear)];
        if (steps.IsEmpty)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.steps", null, "at least one step");
        }

        var terms = new PhaseInTerms
        {
            Parameter = view.RequiredString("parameter"),
            Steps = steps,
            Cite = view.RequiredString("cite"),
            Basis = TermValues.Basis(view),
        };
        view.End();
        return steps.IsEmpty ? null : terms;
    }

    private static PhaseInStep Step(JsonObjectView view)
    {
        var step = new PhaseInStep
        {
            FromYear = TermValues.Number(view, "fromYear"),
            RegionalValueContentUplift = TermValues.Number(view, "rvcUplift"),
            MeltAndPourPercent = view.Percent("meltAndPourPercent"),
            CapMultiplier = TermValues.Number(view, "capMultiplier"),
        };
        view.End();
        return step;
    }
}
