using OriginRules.Tests.House;

namespace OriginRules.Tests.Intake;

public sealed class SampleTests
{
    public static TheoryData<string> Ids => ["S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sample_is_read_without_error_or_warning(string id)
    {
        IntakeResult result = Read(id);
        result.Findings.ShouldAllBe(f => f.Severity == FindingSeverity.Info);
        result.Good.ShouldNotBeNull().Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("S01", 350, 1000)]
    [InlineData("S02", 0, 24000)]
    [InlineData("S03", 42, 60)]
    [InlineData("S06", 500, 2000)]
    [InlineData("S07", 350, 800)]
    [InlineData("S08", 0, 110000)]
    [InlineData("S09", 8.7, 12)]
    [InlineData("S10", 2.47, 6.5)]
    public void Lines_and_own_value_add_up_to_the_transaction_value_or_for_vehicles_to_the_net_cost(string id, decimal own, decimal sum)
    {
        FinishedGood good = Read(id).Good!;
        (good.Components.Sum(l => l.Value!.Value) + own).ShouldBe(sum);
        (good.Automotive is null ? good.TransactionValue : good.NetCost).ShouldBe(sum);
    }

    [Fact]
    public void Every_line_of_a_party_names_each_rule_set_it_would_qualify_for_and_no_other_line_originates()
    {
        var under = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["US"] = "usmca,us-canada,us-mexico",
            ["CA"] = "usmca,us-canada",
            ["MX"] = "usmca,us-mexico",
        };
        foreach (Component line in Ids.SelectMany(id => LineInGood.Of(Read(id.Data).Good!, "", null)).Select(l => l.Line))
        {
            bool party = under.TryGetValue(line.OriginCountry!.Value.Code, out string? sets);
            line.Originating.ShouldBe(party, line.Id);
            string.Join(',', line.OriginatingUnder ?? []).ShouldBe(sets ?? "", line.Id);
        }
    }

    private static IntakeResult Read(string id) => BomReader.ReadFile(Path.Combine(Repository.Root, "samples", "boms", $"{id}.bom.json")).ShouldHaveSingleItem();
}
