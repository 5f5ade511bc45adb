using System.Collections.Immutable;
using CsCheck;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Tests.Origin;

/// <summary>Determinations work on objects that were used before; none of it may show in an answer.</summary>
public sealed class LentObjectsTests
{
    private static readonly DateOnly Day = OriginTestBed.Day;
    private static readonly CompiledRuleSet Usmca = new(RuleSetCatalog.Bundled().Resolve("usmca"), Nomenclature.Load(DataFiles.Bundled), Day);

    // The last three codes were several in the nomenclature of the rules.
    private static readonly string[] Codes = ["8501.10", "8503.00", "7326.90", "3926.90", "5208.21", "8529.90", "8517.79", "8528.59"];
    private static readonly string[] Goods = ["8501.52", "8528.72", "8708.30", "6203.42", "8703.23", "2709.00", "8471.50"];

    private static readonly Gen<Component> Leaf =
        from code in Pick(Codes)
        from value in Gen.Int[0, 60]
        from status in Pick<bool?>(true, false, null)
        from country in Pick<string?>("MX", "CN", null)
        from tags in Pick<string?>("", null)
        select new Component
        {
            Id = "",
            Hts = HsCode.Parse(code),
            Value = value == 0 ? null : value,
            Originating = status,
            OriginCountry = country is null ? null : Country.Parse(country),
            Tags = tags is null ? null : [],
        };

    private static readonly Gen<Component> Line =
        from own in Leaf
        from inside in Leaf.Array[0, 3]
        from made in Pick<bool?>(true, null)
        from designated in Pick<bool?>(true, null)
        select inside.Length < 2 ? own : own with { Originating = null, OriginCountry = null, ProductionCountry = Country.Parse("MX"), SelfProduced = made, Intermediate = designated, Components = Numbered(inside) };

    private static readonly Gen<FinishedGood> Bills =
        from code in Pick(Goods)
        from lines in Line.Array[0, 6]
        from netCost in Pick<decimal?>(80, null)
        from said in Pick(true, false)
        select OriginTestBed.Good(code) with { NetCost = netCost, Use = said ? [] : null, Components = Numbered(lines) };

    [Fact]
    public void An_answer_on_used_objects_is_the_answer_on_new_ones() => Bills.Array[1, 3].Sample(goods =>
    {
        foreach (FinishedGood good in goods)
        {
            OriginExamination used = OriginStage.Examine(good, Usmca, Day, unknownAsNonOriginating: false);
            ExaminedCase fresh = OriginDeterminer.Examine(used.Question.ToKeep());

            Describe(used.Determination with { Later = null }).ShouldBe(Describe(fresh.Determination));
        }
    });

    [Fact]
    public void Whoever_reads_an_answer_first_on_whatever_thread_finds_the_same() => Bills.Array[8, 8].Sample(
        goods =>
        {
            string[] alone = [.. goods.Select(g => Describe(OriginStage.Examine(g, Usmca, Day, unknownAsNonOriginating: false).Determination))];
            OriginDetermination[] shared = [.. goods.Select(g => OriginStage.Examine(g, Usmca, Day, unknownAsNonOriginating: false).Determination)];
            string[] together = new string[4 * goods.Length];
            Parallel.For(0, together.Length, i => together[i] = Describe(shared[i % shared.Length]));

            together.Where((text, i) => text != alone[i % alone.Length]).ShouldBeEmpty();
        },
        iter: 50);

    [Fact]
    public void A_code_that_splits_is_named_where_trying_each_other_code_finds_another_answer() => Bills.Sample(good =>
    {
        OriginExamination examination = OriginStage.Examine(good, Usmca, Day, unknownAsNonOriginating: false);
        string?[] warned = [.. examination.Flags.Where(f => f.Code == "HS-SPLIT").Select(f => f.Path)];

        ExaminedCase examined = OriginDeterminer.Examine(examination.Question.ToKeep());
        string?[] naive =
        [
            .. Usmca.Conversions(good.Hts).Skip(1).Any(c => Differs(Case(good, code: c.Code))) ? [null] : Array.Empty<string?>(),
            .. examined.Case.Materials
                .Where(m => m.HasOtherCodes && m.Originating.Value != Ternary.Yes
                    && Usmca.Conversions(m.Line.Hts!.Value).Skip(1).Any(c => Differs(Case(good, line: (m.Path, c.Code)))))
                .Select(m => m.Path),
        ];

        warned.ShouldBe(naive);

        bool Differs(OriginCase other) => OriginDeterminer.Examine(other).Status != examined.Status;
    });

    [Fact]
    public void A_designation_that_helps_is_named_where_trying_every_set_of_them_finds_one() => Bills.Sample(good =>
    {
        OriginExamination examination = OriginStage.Examine(good, Usmca, Day, unknownAsNonOriginating: false);
        string[] made = [.. good.Components.Where(IntermediateMaterials.IsSelfProduced).Select(c => c.Id)];
        bool naive = examination.Determination.Status == OriginStatus.NonOriginating && Enumerable.Range(1, (1 << made.Length) - 1)
            .Any(mask => OriginDeterminer.Examine(new OriginCase(good, Usmca, Day, unknownAsNonOriginating: false)
            {
                AssumedStatus = examination.Question.AssumedStatus,
                AssumedDesignations = [.. made.Where((_, i) => (mask >> i & 1) == 1)],
            }).Status == OriginStatus.Originating);

        examination.Determination.Elections.Any(e => e.WouldOriginate == true).ShouldBe(naive);
    });

    private static OriginCase Case(FinishedGood good, HsCode? code = null, (string Path, HsCode Code)? line = null)
    {
        var plain = new OriginCase(good, Usmca, Day, unknownAsNonOriginating: false);
        return new OriginCase(good, Usmca, Day, unknownAsNonOriginating: false)
        {
            Code = code ?? plain.Code,
            AssumedCodes = line is { } one ? ImmutableDictionary<string, HsCode>.Empty.Add(one.Path, one.Code) : ImmutableDictionary<string, HsCode>.Empty,
        };
    }

    private static ImmutableArray<Component> Numbered(Component[] lines) => [.. lines.Select((l, i) => l with { Id = $"L{lines.Length - i}" })];

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Describe(OriginDetermination d) => string.Join(
        '|',
        d.Status,
        d.Step,
        d.Criterion,
        string.Join(',', d.AlsoQualifies),
        d.ProductRule,
        string.Join(',', d.RegionalValueContent),
        d.DeMinimis,
        d.TariffShift?.Met,
        string.Join(',', d.TariffShift?.Failing.Select(f => $"{f.Path} {f.Hs} {f.Why}") ?? []),
        string.Join(',', d.Elections.Select(e => $"{e.Name} {e.Status} {e.Path} {e.Needs} {e.WouldOriginate} {string.Join('+', e.RegionalValueContent)}")),
        string.Join(',', d.Missing));
}
