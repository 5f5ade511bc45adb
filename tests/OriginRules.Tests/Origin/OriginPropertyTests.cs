using CsCheck;
using OriginRules.Results;
using OriginRules.RuleSets;
using static OriginRules.Tests.Origin.OriginTestBed;

namespace OriginRules.Tests.Origin;

public sealed class OriginPropertyTests
{
    private static readonly RuleSet Rules = RuleSet(
        Rule("8501", Change(ChangeLevel.Chapter), new RuleAlternative { Change = ChangeLevel.Subheading, From = [Source("8503")], AlsoFrom = ChangeLevel.Heading, Rvc = new RegionalValueContentRequirement { TransactionValue = 60, NetCost = 50 } }),
        Rule("8502", new RuleAlternative { Change = ChangeLevel.Heading, WithinGroup = false, Except = [Source("8503"), Source("7326", "housing")] }));

    private static readonly Gen<Component> Lines =
        from code in Pick("8501.10", "8501.20", "8502.11", "8503.00", "7326.90", "3926.90")
        from value in Gen.Int[0, 60]
        from status in Pick<bool?>(true, false, null)
        from tags in Pick<string?>("housing", "", null)
        select Line("", code, value, status) with { Tags = tags is null ? null : tags.Length == 0 ? [] : [tags] };

    private static readonly Gen<FinishedGood> Goods =
        from code in Pick("8501.10", "8502.11")
        from lines in Lines.Array[1, 6]
        select Good(code, [.. lines.Select((l, i) => l with { Id = $"L{i}" })]);

    [Fact]
    public void The_order_of_lines_never_matters() => Goods.Sample(good =>
    {
        FinishedGood reversed = good with { Components = [.. good.Components.Reverse()] };
        Describe(Rules.Determine(reversed)).ShouldBe(Describe(Rules.Determine(good)));
    });

    [Fact]
    public void More_originating_value_never_hurts() => Goods.Sample(good =>
    {
        OriginStatus before = Rules.Determine(good).Status;
        for (int i = 0; i < good.Components.Length; i++)
        {
            OriginStatus after = Rules.Determine(good with { Components = good.Components.SetItem(i, good.Components[i] with { Originating = true }) }).Status;
            (before == OriginStatus.Originating && after != OriginStatus.Originating).ShouldBeFalse();
            (before == OriginStatus.Undetermined && after == OriginStatus.NonOriginating).ShouldBeFalse();
        }
    });

    [Fact]
    public void An_undetermined_answer_really_depends_on_the_unknown_statuses() => Goods.Where(g => g.Components.All(c => c.Tags is not null)).Sample(good =>
    {
        OriginStatus best = Rules.Determine(WithUnknown(good, true)).Status;
        OriginStatus worst = Rules.Determine(WithUnknown(good, false)).Status;
        Rules.Determine(good).Status.ShouldBe(best == worst ? best : OriginStatus.Undetermined);
    });

    [Fact]
    public void The_rule_table_finds_what_a_walk_through_all_rules_finds()
    {
        Gen<ProductRule> rules =
            from digits in Pick(4, 6, 8)
            from first in Gen.Int[1, 30]
            from length in Gen.Int[0, 3]
            select Rule($"{Code(first, digits)}-{Code(first + length, digits)}");
        Gen<HsCode> codes = from number in Gen.Int[1, 35] from digits in Pick(2, 4, 6, 8, 10) select HsCode.Parse(Code(number, digits));
        Gen.Select(rules.Array[1, 12], codes.Array[1, 12]).Sample((printed, asked) =>
        {
            // One table answers all: what it kept of a code must not answer for another.
            var table = new RuleTable(printed);
            foreach (HsCode code in asked)
            {
                string[] found = [.. table.Find(code).SelectMany(level => level).Select(r => r.Id).Distinct().Order(StringComparer.Ordinal)];
                string[] naive = [.. printed.Where(r => r.For[0].Overlaps(code)).Select(r => r.Id).Distinct().Order(StringComparer.Ordinal)];
                found.ShouldBe(naive);
            }
        });
    }

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Code(int number, int digits) => $"84{number:00}000000"[..digits];

    private static FinishedGood WithUnknown(FinishedGood good, bool originating) => good with { Components = [.. good.Components.Select(c => c with { Originating = c.Originating ?? originating })] };

    private static string Describe(OriginDetermination determination) => string.Join(
        '|', determination.Status, determination.Criterion, determination.ProductRule?.Alternative, string.Join(',', determination.Missing.Select(m => $"{m.Path}.{m.Fact}")), string.Join(',', determination.RegionalValueContent.Select(r => r.Percent)));
}
