using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Reads the <c>preference</c> object of a resolved rule set.</summary>
internal static class PreferenceTermsReader
{
    public static PreferenceTerms Read(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return PreferenceTerms.None;
        }

        var terms = new PreferenceTerms
        {
            Program = view.String("program"),
            Linkage = Linkage(view.Object("linkage")),
            SurchargeExempt = TermValues.Exempt(view, "surchargeExempt"),
            ReplacedMeasures = view.Strings("replacedMeasures"),
            SuspendedMeasures = [.. view.Objects("suspendedMeasures").Select(Suspended)],
            ChinaLevy = Levy(view.Object("chinaLevy")),
            Transshipment = Transshipment(view.Object("transshipment")),
            Quotas = [.. view.Objects("quotas").Select(Quota)],
            RespectBaselineExclusionsParameter = view.String("respectBaselineExclusionsParameter"),
        };
        view.End();
        return terms;
    }

    private static LinkageTerms? Linkage(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        ImmutableArray<LinkageTier> tiers = [.. view.Objects("tiers").Select(Tier)];
        bool ascending = !tiers.IsEmpty && tiers[^1].Below is null;
        for (int i = 0; ascending && i < tiers.Length - 1; i++)
        {
            ascending = tiers[i].Below is { } below && (i == 0 || below > tiers[i - 1].Below);
        }

        if (!ascending)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.tiers", string.Join(", ", tiers.Select(t => t.Id)), "tiers by ascending below, the last one without");
        }

        var terms = new LinkageTerms { Parameter = view.RequiredString("parameter"), Tiers = tiers };
        view.End();
        return tiers.IsEmpty ? null : terms;
    }

    private static LinkageTier Tier(JsonObjectView view)
    {
        var tier = new LinkageTier
        {
            Id = view.RequiredString("id"),
            Below = view.Decimal("below"),
            OriginatingSurchargePercent = TermValues.Percent(view, "originatingSurchargePercent"),
            NonOriginatingSurchargePercent = TermValues.Percent(view, "nonOriginatingSurchargePercent"),
            Section232ReliefPercent = TermValues.Percent(view, "section232ReliefPercent"),
            Cite = view.RequiredString("cite"),
            Basis = TermValues.Basis(view),
        };
        view.End();
        return tier;
    }

    private static SuspendedMeasure Suspended(JsonObjectView view)
    {
        var measure = new SuspendedMeasure
        {
            Measure = view.RequiredString("measure"),
            Parameter = view.RequiredString("parameter"),
            Cite = view.RequiredString("cite"),
        };
        view.End();
        return measure;
    }

    private static ChinaLevyTerms? Levy(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var levy = new ChinaLevyTerms { PercentParameter = view.RequiredString("percentParameter"), Cite = view.RequiredString("cite") };
        view.End();
        return levy;
    }

    private static TransshipmentTerms? Transshipment(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var terms = new TransshipmentTerms { PercentParameter = view.RequiredString("percentParameter"), Cite = view.RequiredString("cite") };
        view.End();
        return terms;
    }

    private static AgreementQuota Quota(JsonObjectView view)
    {
        var quota = new AgreementQuota
        {
            Id = view.RequiredString("id"),
            Codes = TermValues.Codes(view, "codes"),
            Window = Window(view.Object("window")),
            Effect = TermValues.Word(view, "effect", ("columnOneOverQuota", QuotaEffect.ColumnOneOverQuota), ("adcvdSuspendedInQuota", QuotaEffect.AdcvdSuspendedInQuota)),
            Cite = view.RequiredString("cite"),
            Basis = TermValues.Basis(view),
        };
        view.End();
        return quota;
    }

    private static SeasonalWindow? Window(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var window = new SeasonalWindow { From = DayOfYear(view, "from"), To = DayOfYear(view, "to") };
        view.End();
        return window;
    }

    private static string DayOfYear(JsonObjectView view, string name)
    {
        string text = view.RequiredString(name);
        if (text.Length > 0 && !SeasonalWindow.IsDayOfYear(text))
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.{name}", text, "a day of the year as 11-01");
        }

        return text;
    }
}
