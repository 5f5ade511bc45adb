using System.Collections.Immutable;
using CsCheck;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Tests.Origin;

public sealed class ConsequencesTests
{
    private static readonly DateOnly Day = OriginTestBed.Day;
    private static readonly CompiledRuleSet Usmca = new(RuleSetCatalog.Bundled().Resolve("usmca"), Nomenclature.Load(DataFiles.Bundled), Day);
    private static readonly string[] Codes = ["8501.10", "8503.00", "7326.90", "8418.99", "8529.90"];
    private static readonly string[] Goods = ["8501.52", "8418.10", "8528.72", "6203.42", "8708.30"];

    private static readonly Gen<Component> Line =
        from code in Gen.Int[0, Codes.Length - 1]
        from value in Gen.Int[1, 40]
        from open in Gen.Int[0, 3]
        select new Component { Id = "", Hts = HsCode.Parse(Codes[code]), Value = value, Originating = open == 0 ? false : null, Tags = [] };

    private static readonly Gen<FinishedGood> Bills =
        from code in Gen.Int[0, Goods.Length - 1]
        from lines in Line.Array[2, 14]
        from netCost in Gen.Int[0, 1]
        select OriginTestBed.Good(Goods[code]) with { Use = [], NetCost = netCost == 0 ? null : 90, Components = [.. lines.Select((line, i) => line with { Id = $"L{i}" })] };

    [Fact]
    public void Statuses_tried_by_halving_settle_what_they_settle_one_by_one() => Bills.Sample(good =>
    {
        var question = new OriginQuestion(good, Usmca, Day, UnknownAsNonOriginating: false);
        ImmutableArray<MissingFact> missing = OriginDeterminer.Examine(question.ToKeep()).Missing;

        Consequences.Of(missing, question, triedOneByOne: 0).ShouldBe(Consequences.Of(missing, question, triedOneByOne: int.MaxValue));
    });

    [Fact]
    public void Of_more_lines_than_are_tried_one_by_one_the_one_that_settles_is_found()
    {
        Component[] small = [.. Enumerable.Range(0, 2 * Consequences.TriedOneByOne).Select(i => new Component { Id = $"S{i}", Hts = HsCode.Parse("8503.00"), Value = 0.01m, Tags = [] })];
        var large = new Component { Id = "LARGE", Hts = HsCode.Parse("8503.00"), Value = 95, Tags = [] };
        FinishedGood good = OriginTestBed.Good("8501.52") with { Use = [], TransactionValue = 100, NetCost = 98, Components = [.. small, large] };

        OriginDetermination determination = OriginStage.Examine(good, Usmca, Day, unknownAsNonOriginating: false).Determination;

        determination.Status.ShouldBe(OriginStatus.Undetermined);
        determination.Missing.Where(m => m.WouldDecide).Select(m => m.Path).ShouldBe(["LARGE"]);
    }
}
