using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Tests.Tariffs;

public class TariffCaseTests
{
    internal static readonly TariffEngine Engine = TariffEngine.Load(DataFiles.Bundled);

    public static TheoryData<string> Names => [.. TariffCase.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_pays_what_the_law_says(string name)
    {
        TariffCase test = TariffCase.All[name];
        TariffTreatment treatment = Engine.Evaluate(test.Request);

        treatment.ImportProhibited.ShouldBe(test.Expected.Prohibited);
        if (test.Expected.Prohibited)
        {
            treatment.Lines.ShouldBeEmpty();
            treatment.TotalPayable.ShouldBeNull();
            treatment.NotApplied.ShouldHaveSingleItem();
            return;
        }

        treatment.Range?.DependsOn.Select(d => d.Fact).ShouldBe(test.Expected.DependsOn);
        if (test.Expected.Lines is { } lines)
        {
            treatment.Range.ShouldBeNull();
            treatment.Lines.Where(l => l.Certain).ToDictionary(l => l.Measure, l => l.Amount!.Value).OrderBy(l => l.Key, StringComparer.Ordinal).ShouldBe(lines);
            treatment.TotalPayable.ShouldBe(treatment.TotalDuty + treatment.TotalFees);
        }

        if (test.Expected.Total is { } total)
        {
            treatment.TotalPayable.ShouldBe(total);
        }

        if (test.Expected.HasBounds)
        {
            treatment.TotalPayable.ShouldBeNull();
            treatment.Range!.Lower.ShouldBe(test.Expected.Lower);
            treatment.Range.Upper.ShouldBe(test.Expected.Upper);
        }

        if (test.Expected.ProcessingFee is { } fee)
        {
            treatment.Fees.Single(f => f.Fee == "mpf").Amount.ShouldBe(fee);
        }

        foreach ((string measure, string heading) in test.Expected.NotApplied)
        {
            treatment.NotApplied.ShouldContain(n => n.Measure == measure && n.Heading == heading);
        }
    }

    [Fact]
    public void Every_case_is_read() => TariffCase.All.Count.ShouldBeGreaterThan(100);
}
