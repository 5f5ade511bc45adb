using CsCheck;
using OriginRules.Tests.House;

namespace OriginRules.Tests.Intake;

public sealed class FuzzTests
{
    private const string Letters = "{}[]\",:\\/ \n0123456789.-+eE'abctrufnl*\u0000\uFEFF\uD800é";
    private static readonly string s_sample = File.ReadAllText(Path.Combine(Repository.Root, "samples", "boms", "S09.bom.json"));

    [Fact]
    public void However_a_document_is_damaged_the_answer_is_goods_and_findings() => Gen.Select(Damage.Array[1, 4], Gen.Enum<BomFormat>()).Sample((damages, format) =>
    {
        string text = damages.Aggregate(s_sample, (t, d) => d(t));
        foreach (IntakeResult result in Bom.Read(format == BomFormat.Json ? text : text.ReplaceLineEndings(" "), format))
        {
            (result.Good is null).ShouldBe(result.Findings.Any(f => f.Severity == FindingSeverity.Error));
        }
    }, iter: 2_000);

    private static Gen<Func<string, string>> Damage { get; } = Gen.Select(Gen.Int[0, s_sample.Length - 10], Gen.Int[0, 9], Gen.Int[0, Letters.Length - 1], Gen.Int[0, 3], (at, length, letter, kind) => new Func<string, string>(text =>
    {
        int from = Math.Min(at, text.Length - 1);
        int cut = Math.Min(length, text.Length - from);
        return kind switch
        {
            0 => text.Remove(from, cut) + " ",
            1 => text.Insert(from, Letters[letter].ToString()),
            2 => text.Insert(from, text.Substring(from, cut)),
            _ => text[..from] + Letters[letter] + text[(from + 1)..],
        };
    }));
}
