using OriginRules.RuleSets;
using static OriginRules.Tests.Origin.Automotive.AutomotiveBed;

namespace OriginRules.Tests.Origin.Automotive;

public sealed class AutomotiveDataTests
{
    private static readonly AutomotivePartTerms Terms = Agreement.Provisions.AutomotiveParts;

    [Fact]
    public void Every_table_names_parameters_that_have_a_value_from_the_first_day()
    {
        DateOnly first = Agreement.InForce.From!.Value;
        foreach (AutomotivePartTable table in Terms.Tables)
        {
            IEnumerable<string> names = table.Entries.Select(e => e.NetCostParameter).Append(table.NetCostParameter).Append(table.TransactionValueParameter).OfType<string>();
            names.ShouldAllBe(name => Agreement.Parameters.Number(name, first) != null, table.Id);
        }
    }

    [Fact]
    public void Every_word_of_a_table_is_in_the_word_list()
    {
        using var reader = new StreamReader(DataFiles.Bundled.Open("words.json")!);
        HashSet<string> listed = [.. JsonParser.Parse(reader)["use"]!.Items.Select(w => w["word"]!.Text)];
        IEnumerable<string> asked = Terms.Tables.SelectMany(t => t.Use.Concat(t.Entries.SelectMany(e => e.Words.Concat(e.NotWords).Concat(e.Use))))
            .Concat(Terms.Words.Select(w => w.Word)).Concat(Terms.OriginalEquipment).Concat(Terms.Aftermarket);
        asked.ShouldAllBe(word => listed.Contains(word));
    }

    [Fact]
    public void Every_code_of_a_table_has_a_product_rule_and_the_transaction_value_is_ten_points_above_net_cost()
    {
        foreach (AutomotivePartTable table in Terms.Tables)
        {
            table.Entries.SelectMany(e => e.Codes).ShouldAllBe(code => !Agreement.RulesFor(code.From, OriginTestBed.Day).IsEmpty, table.Id);
            foreach (string day in new[] { "2020-07-01", "2022-01-01", "2023-01-01", "2024-07-01", "2027-07-01" })
            {
                if (table.TransactionValueParameter is { } name)
                {
                    Agreement.Parameters.Number(name, Day(day)).ShouldBe(Agreement.Parameters.Number(table.NetCostParameter, Day(day)) + 10, $"{table.Id} {day}");
                }
            }
        }
    }

    [Fact]
    public void Every_figure_of_the_alternative_staging_regime_stands_in_for_an_ordinary_one_of_the_same_kind()
    {
        DateOnly first = Agreement.InForce.From!.Value;
        string[] names = [.. Agreement.Parameters.All.Select(p => p.Name).Where(n => n.EndsWith(".alternativeStaging", StringComparison.Ordinal))];
        names.Length.ShouldBeGreaterThan(5);
        foreach (string name in names)
        {
            ParameterValue regime = Agreement.Parameters.Find(name, first)!.Value;
            ParameterValue ordinary = Agreement.Parameters.Find(name[..name.LastIndexOf('.')], first).ShouldNotBeNull(name).Value;
            (regime.Number is null, regime.Flag is null, regime.List is null).ShouldBe((ordinary.Number is null, ordinary.Flag is null, ordinary.List is null), name);
            (regime.Number ?? 0).ShouldBeLessThanOrEqualTo(ordinary.Number ?? 0, name);
        }
    }

    [Fact]
    public void Every_table_and_class_says_over_which_periods_it_may_be_averaged()
    {
        string[] kinds = [.. Terms.Tables.Select(t => t.Id), .. Agreement.Provisions.Vehicles.Select(v => v.Category), "otherVehicle"];
        foreach (string period in kinds.SelectMany(kind => Agreement.Parameters.List($"automotive.averaging.periods.{kind}", OriginTestBed.Day).DefaultIfEmpty($"(none for {kind})")))
        {
            Agreement.Parameters.Number($"automotive.averaging.mostMonths.{period}", OriginTestBed.Day).ShouldNotBeNull(period);
        }
    }
}
