using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Cli.Tests;

/// <summary>An engine with two rule sets: everything originates under <c>law</c> and violates <c>plan</c>.</summary>
internal sealed class FakeEngine(IReadOnlyList<string> folders) : IRuleEngine
{
    public OriginEngine? Library => null;

    public ImmutableArray<string> RuleSetIds => ["law", "plan", .. folders.Select(_ => "house")];

    public DateOnly? TariffDataDay => new(2026, 11, 22);

    public static TariffTreatment Stack(DateOnly day) => Samples.Originating(Samples.Good(), "law").Tariff with { TotalPayable = day.Day >= 15 ? 10m : 5m };

    /// <summary>Marks what goods of one entry share: the number of them.</summary>
    public IEnumerable<Evaluation> ShareEntries(IEnumerable<Evaluation> evaluations)
    {
        var kept = new List<Evaluation>();
        foreach (Evaluation evaluation in evaluations)
        {
            if (evaluation.Good.TariffFacts?.Entry is null && kept.Count == 0)
            {
                yield return evaluation;
                continue;
            }

            kept.Add(evaluation);
        }

        foreach (Evaluation e in kept)
        {
            int together = kept.Count(o => o.RuleSet.Id == e.RuleSet.Id && o.Good.TariffFacts?.Entry == e.Good.TariffFacts?.Entry);
            yield return e with { Tariff = e.Tariff with { TotalPayable = 100m * together } };
        }
    }

    public string IdOfFolder(string folder) => "house";

    public RuleSet Resolve(string id, string preset, ImmutableSortedDictionary<string, string> set)
    {
        if (preset != "essay" && !(preset == "strict" && id == "plan"))
        {
            throw new ArgumentException($"'{preset}' is not a preset of {id}; expected one of essay.", nameof(preset));
        }

        bool law = id == "law";
        Parameter parameter = new()
        {
            Name = law ? "deMinimisPercent" : "scenario.phaseInYear",
            Values = [new() { From = new(2020, 7, 1), Value = new() { Number = 10m }, Cite = "Art. 4.12", Basis = "law" }],
        };
        return new()
        {
            Id = id,
            Title = law ? "The law" : "A plan",
            Status = law ? RuleSetStatus.InForce : RuleSetStatus.Hypothetical,
            Version = "2026.1",
            Nomenclature = "HS2012",
            Parties = [Country.Parse("US"), Country.Parse("CA")],
            InForce = new() { From = new(2020, 7, 1) },
            Sources = [new() { Title = "Source", Reference = "GN 11", CheckedOn = new(2026, 11, 22) }],
            Articles = ["tariffShift", "deMinimis"],
            Parameters = new([parameter]),
            HonorsCertificationsOf = [],
            Lineage = [id],
            ProductRules = [],
            DeemedOriginatingGoods = [],
            ChinaContent = null!,
            Preference = null!,
            Sha256 = new string('a', 64),
            Provisions = null!,
        };
    }

    public Evaluation Evaluate(FinishedGood good, string ruleSet, EvaluationOptions options) => good.Id switch
    {
        "BOOM" => throw new InvalidOperationException("first line\nsecond line"),
        "WRONG" when ruleSet == "plan" => throw new DivideByZeroException("no value"),
        "HUGE" => Samples.Originating(good, ruleSet) with { Tariff = Samples.Originating(good, ruleSet).Tariff with { TotalPayable = 123456789012345678901m } },
        "OPEN" => Samples.Open(good, ruleSet),
        _ => ruleSet == "law" ? Samples.Originating(good, ruleSet) : Samples.Violating(good, ruleSet),
    };

    public ExplanationNode Explain(Evaluation evaluation) => Samples.Explanation(evaluation);

    public TariffHistory TariffHistory(TariffQuery query, DateOnly from, DateOnly to) => new TariffHistoryBuilder
    {
        ChangeDays = [.. Enumerable.Range(1, to.DayNumber - from.DayNumber).Select(from.AddDays)],
        Ask = Tariff,
        FoundVoid = FoundVoid,
        Claim = ("S", new(new(), 12, "19 USC 1520(d)", "high")),
    }.Build(query, from, to);

    public FoundVoid? FoundVoid(string measure) => measure == "steelMeasure" ? new(new(2026, 2, 20), "A v. B", "high") : null;

    public GoodCalendar Calendar(FinishedGood good, string ruleSet, DateOnly to, EvaluationOptions options) =>
        CalendarBuilder.Build(good, new(2026, 11, 22), to, [new(2027, 1, 1)], day => day.Year == 2027 ? Evaluate(good, "plan", options) : Evaluate(good, ruleSet, options));

    public TariffTreatment Tariff(TariffQuery query) =>
        query.Program is null or "S" ? Stack(query.AsOf) : throw new ArgumentException($"'{query.Program}' is no program; expected S.", nameof(query));
}
