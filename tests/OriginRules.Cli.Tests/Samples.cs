using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Cli.Tests;

/// <summary>Hand-made goods and evaluations with every member of a result in use.</summary>
internal static class Samples
{
    private static readonly string Sha = new('a', 64);

    public static FinishedGood Good(string id = "G1") => new()
    {
        Id = id,
        Description = "steel tower frame",
        Hts = HsCode.Parse("7308.40.0000"),
        ProductionCountry = Country.Parse("CA"),
        EntryDate = new(2026, 11, 22),
        TransactionValue = 1000.00m,
    };

    public static Evaluation Originating(FinishedGood good, string ruleSet, RuleSetStatus status = RuleSetStatus.InForce) => new()
    {
        Good = good,
        FinishedGood = good.Id,
        AsOf = new(2026, 11, 22),
        RuleSet = new() { Id = ruleSet, Version = "2026.1", Status = status, Sha256 = Sha },
        Settings = new() { Preset = "essay", Set = ImmutableSortedDictionary<string, string>.Empty.Add("scenario.phaseInYear", "4") },
        TariffData = new() { Version = "2026-11-22", Sha256 = Sha },
        Origin = new()
        {
            Status = OriginStatus.Originating,
            Claimable = true,
            Step = "productRule",
            Criterion = "B",
            AlsoQualifies = ["C"],
            ProductRule = new() { Id = "73/30", Cite = "ch. 73 r. 30", Alternative = 2, Confidence = "high" },
            Elections = [new() { Name = "netCostMethod", Status = "notElected", Needs = "net cost of at least 112.50" }],
            RegionalValueContent = [new() { Method = "netCost", Base = 95.00m, NonOriginatingMaterials = 32.42m, Percent = 65.873684210526m, Threshold = 50m, Met = true, MarginPoints = 15.873684210526m, MarginValue = 15.08m }],
            TariffShift = new() { Met = true },
        },
        ChineseContent = new() { Value = 340.00m, PercentOfTransactionValue = 34m, PercentOfCustomsValue = 34m, ChineseOwnedValue = 0m, Components = [new() { Path = "SUB/CN2", Value = 340.0m, Why = ["originCountry"] }] },
        CountryOfOrigin = new()
        {
            Marking = new() { Country = Country.Parse("CA"), Countries = [Country.Parse("CA")], Status = "determined", Cite = "19 CFR 102.11" },
            TradeRemedy = new() { Status = "needsJudgment", Candidates = [new() { Country = Country.Parse("CN"), FactorsFor = ["essential part"] }], Cite = "19 USC 2411", Why = "two countries contribute" },
        },
        Tariff = new()
        {
            Preference = new() { RuleSet = ruleSet, Program = "S", Status = PreferenceStatus.Granted },
            ImportProhibited = false,
            Lines =
            [
                new() { Measure = "hts", Heading = "7308.40.00", Rate = "Free", Percent = 0m, Base = 1000m, Amount = 0m, Certain = true, Cite = "HTS", Why = "special rate", Confidence = "high" },
                new() { Measure = "steelMeasure", Percent = 50m, Base = 1000m, Amount = 500.00m, Certain = true, Why = "steel article" },
            ],
            Fees = [new() { Fee = "mpf", Amount = 0m, Why = "exempt" }],
            TotalDuty = 500m,
            TotalFees = 0m,
            TotalPayable = 500m,
            TotalPercent = 50m,
            SavingsAgainstNoPreference = 3.464m,
            NotApplied = [new() { Measure = "surcharge", Why = "originates" }],
        },
        Flags = [new() { Code = "CN-CONTENT", Severity = FlagSeverity.Info, Message = "Chinese content 34 %" }],
    };

    public static Evaluation Violating(FinishedGood good, string ruleSet)
    {
        Evaluation originating = Originating(good, ruleSet, RuleSetStatus.Hypothetical);
        return originating with
        {
            Origin = originating.Origin with
            {
                Status = OriginStatus.NonOriginating,
                Claimable = false,
                Criterion = null,
                AlsoQualifies = [],
                ProductRule = originating.Origin.ProductRule! with { Alternative = null },
                RegionalValueContent = [new() { Method = "transactionValue", Base = 1000m, NonOriginatingMaterials = 400m, Percent = 60m, Threshold = 75m, Met = false, MarginPoints = -15m, MarginValue = -150m }],
                TariffShift = new() { Met = false, Failing = [new() { Path = "SUB/CN2", Hs = "732619", Why = "excluded source" }] },
                DeMinimis = new() { Applied = false, Percent = 40m, Limit = 7m, Base = "transactionValue", Why = "over the limit" },
            },
            Tariff = originating.Tariff with
            {
                Preference = new() { RuleSet = ruleSet, Status = PreferenceStatus.Denied, Reasons = ["does not originate"] },
                Lines = [.. originating.Tariff.Lines, new() { Measure = "levy", Percent = 25m, Base = 340m, Amount = 85m, Certain = true }],
                Fees = [new() { Fee = "mpf", Amount = 3.464m }],
                TotalDuty = 585m,
                TotalFees = 3.464m,
                TotalPayable = 588.464m,
                TotalPercent = 58.8464m,
            },
            Flags = [new() { Code = "CN-CONTENT-CAP", Severity = FlagSeverity.Violation, Path = "SUB/CN2", Message = "Chinese content 34 % is over 10 %", Cite = "spec 2" }],
        };
    }

    public static Evaluation Open(FinishedGood good, string ruleSet)
    {
        Evaluation originating = Originating(good, ruleSet);
        return originating with
        {
            Origin = originating.Origin with
            {
                Status = OriginStatus.Undetermined,
                Claimable = false,
                Criterion = null,
                ProductRule = null,
                TariffShift = null,
                RegionalValueContent = [],
                Missing = [new() { Path = "C-020", Fact = "originating", Why = "the line does not shift unless it originates", WouldDecide = true }],
            },
            Tariff = originating.Tariff with
            {
                TotalDuty = null,
                TotalPayable = null,
                TotalPercent = null,
                Range = new() { Lower = 0m, Upper = 42m, DependsOn = [new() { Fact = "declaredCountryOfOrigin.tradeRemedy", LowerIf = "CA", UpperIf = "CN", Cite = "19 USC 2411" }] },
            },
        };
    }

    public static ExplanationNode Explanation(Evaluation evaluation) => new()
    {
        Rule = "determination",
        Outcome = Verdict.Origin(evaluation),
        Children =
        [
            new() { Rule = "parties", Outcome = "holds", Cite = "Art. 4.2" },
            new()
            {
                Rule = "productRule", Outcome = evaluation.Origin.Status.ToString(), Cite = "ch. 73 r. 30", Words = "A change of heading is asked of every material.",
                Inputs = [new() { Name = "netCost", Number = 95.00m, Unit = "USD" }, new() { Name = "use", Text = null }],
            },
        ],
    };
}
