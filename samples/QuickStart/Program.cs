using OriginRules;
using OriginRules.Results;

var chair = new FinishedGood
{
    Id = "CHAIR-200",
    Hts = HsCode.Parse("9401.39.0030"),
    ProductionCountry = Country.Parse("MX"),
    EntryDate = new(2026, 11, 22),
    TransactionValue = 120.00m,
    Components =
    [
        new() { Id = "LIFT", Hts = HsCode.Parse("8412.31.00"), OriginCountry = Country.Parse("CN"), Originating = false, Value = 14.20m },
        new() { Id = "SEAT", Hts = HsCode.Parse("9401.99.90"), OriginCountry = Country.Parse("MX"), Originating = true, Value = 38.80m },
    ],
};
var engine = OriginEngine.LoadBundled();
foreach (string ruleSet in engine.RuleSets.Ids)
{
    Evaluation result = engine.Evaluate(chair, ruleSet);
    Console.WriteLine(Verdict.Summary(result));
    Console.WriteLine($"  China {Verdict.ChinesePercent(result)}%, duty and fees {Verdict.Payable(result.Tariff)} USD. {Verdict.DutyReason(result)}".TrimEnd());
}
