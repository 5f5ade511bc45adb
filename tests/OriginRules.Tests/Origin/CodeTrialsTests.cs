using System.Collections.Immutable;
using CsCheck;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Tests.Origin;

/// <summary>Ruling out many codes at once must find what determining the good anew with each of them finds.</summary>
public sealed class CodeTrialsTests
{
    private static readonly DateOnly Day = OriginTestBed.Day;
    private static readonly CompiledRuleSet Usmca = new(RuleSetCatalog.Bundled().Resolve("usmca"), Nomenclature.Load(DataFiles.Bundled), Day);

    // Most of these were several in the nomenclature of the rules.
    private static readonly string[] Codes =
    [
        "8542.31", "8542.39", "8529.90", "8524.91", "8501.72", "8507.80", "8541.51", "8473.40", "8414.70", "8479.20", "9006.53", "8549.31", "8528.59", "8539.51", "7326.90", "8503.00", "8504.90", "9506.91",
    ];

    private static readonly string[] Goods = ["8504.40", "9506.91", "9018.90", "8481.80", "8528.72", "8471.50", "8413.70", "8703.23", "8517.62", "8414.70", "9403.20"];

    private static readonly Gen<Component> Lines =
        from code in Pick(Codes)
        from value in Gen.Int[0, 12]
        from status in Pick<bool?>(true, false, false, false, null)
        from tags in Pick<string?>("", "", null)
        from role in Pick(ComponentRole.Material, ComponentRole.Material, ComponentRole.Material, ComponentRole.Accessory)
        select new Component { Id = "", Hts = HsCode.Parse(code), Value = value == 0 ? null : value, Originating = status, Tags = tags is null ? null : [], Role = role };

    private static readonly Gen<FinishedGood> Bills =
        from code in Pick(Goods)
        from lines in Lines.Array[1, 14]
        from price in Pick<decimal?>(100, 100, 60, null)
        from netCost in Pick<decimal?>(80, null)
        from unassembled in Pick<bool?>(true, null, null)
        from slash in Gen.Int[0, 9]
        select OriginTestBed.Good(code) with
        {
            TransactionValue = price,
            NetCost = netCost,
            Use = [],
            Processes = [],
            ClassifiedByGri2a = unassembled,
            Components = [.. lines.Select((l, i) => l with { Id = slash == 0 ? $"L/{i:00}" : $"L{i:00}" })],
        };

    [Fact]
    public void What_one_trial_rules_out_for_many_lines_no_determination_with_another_code_changes() => Bills.Sample(
        good =>
        {
            OriginExamination examination = OriginStage.Examine(good, Usmca, Day, unknownAsNonOriginating: true);
            string[] warned = [.. examination.Flags.Where(f => f.Code == "HS-SPLIT" && f.Path is not null).Select(f => $"{f.Path} {f.Message[f.Message.IndexOf("were it", StringComparison.Ordinal)..]}")];

            warned.ShouldBe(OneByOne(good, examination.Determination));
        },
        iter: 400);

    [Fact]
    public void A_line_whose_other_code_takes_the_good_over_de_minimis_is_found_among_many()
    {
        // Each tenth of a percent is tolerated; the one line of eleven percent is not, were it of the other code.
        ImmutableArray<Component> lines = [.. Enumerable.Range(0, 40).Select(i => OriginTestBed.Line($"L{i:00}", "8542.31", i == 17 ? 11 : 0.1m, originating: false))];
        FinishedGood good = OriginTestBed.Good("9506.91", [.. lines]) with { Use = [], Processes = [] };

        OriginExamination examination = OriginStage.Examine(good, Usmca, Day, unknownAsNonOriginating: false);

        examination.Flags.Where(f => f.Code == "HS-SPLIT").Select(f => f.Path).ShouldBe(["L17"]);
    }

    private static string[] OneByOne(FinishedGood good, OriginDetermination determination)
    {
        ExaminedCase examined = OriginDeterminer.Examine(new OriginCase(good, Usmca, Day, unknownAsNonOriginating: true));
        List<string> found = [];
        foreach (Material material in examined.Case.Materials.Where(m => m.HasOtherCodes && m.Originating.Value != Ternary.Yes))
        {
            foreach (HsCode code in Usmca.Conversions(material.Line.Hts!.Value).Skip(1).Select(c => c.Code))
            {
                OriginDetermination tried = OriginDeterminer.Examine(new OriginCase(good, Usmca, Day, unknownAsNonOriginating: true)
                {
                    AssumedCodes = ImmutableDictionary<string, HsCode>.Empty.Add(material.Path, code),
                }).Determination;
                if (tried.Status != determination.Status)
                {
                    string rule = tried.ProductRule?.Id == determination.ProductRule?.Id ? "" : $" (rule {tried.ProductRule?.Id ?? "none"})";
                    found.Add($"{material.Path} were it {code.ToDottedString()}{rule}, the answer would change. State hs2012 of {material.Path}.");
                    break;
                }
            }
        }

        return [.. found];
    }

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
