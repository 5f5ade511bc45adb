using CsCheck;
using Newtonsoft.Json.Linq;

namespace OriginRules.Tests.Intake;

public sealed class CanonicalGoodTests
{
    [Fact]
    public void Reading_what_was_written_gives_the_same_good() => GoodGenerator.Good.Sample(good =>
    {
        foreach (BomFormat format in Enum.GetValues<BomFormat>())
        {
            using var text = new StringWriter();
            BomWriter.Write(text, [good], format);
            FinishedGood read = Bom.Read(text.ToString(), format).Single(r => r.Id is not null).Good.ShouldNotBeNull(text.ToString());
            CanonicalGood.Json(read).ShouldBe(format == BomFormat.Csv ? WithoutEmptyTexts(good) : CanonicalGood.Json(good));
        }
    }, iter: 300);

    // A table cannot tell an empty text from a blank cell.
    private static string WithoutEmptyTexts(FinishedGood good)
    {
        using var text = new StringWriter();
        BomWriter.Write(text, [good], BomFormat.JsonLines);
        JObject json = JObject.Parse(text.ToString());
        foreach (JProperty empty in json.Descendants().OfType<JProperty>().Where(p => p.Value is JValue { Value: "" }).ToList())
        {
            empty.Remove();
        }

        return CanonicalGood.Json(Bom.ReadGood(json.ToString()).Good.ShouldNotBeNull());
    }

    [Fact]
    public void What_is_written_is_valid_by_the_schema()
    {
        NJsonSchema.JsonSchema schema = BomSchema.Load();
        GoodGenerator.Good.Sample(good =>
        {
            using var text = new StringWriter();
            BomWriter.Write(text, [good]);
            schema.Validate(text.ToString()).ShouldBeEmpty(text.ToString());
        }, iter: 50);
    }

    [Fact]
    public void The_order_of_lines_does_not_change_the_hash() => Gen.Select(GoodGenerator.Good, Gen.Int).Sample((good, seed) =>
        CanonicalGood.InputSha256(good with { Components = GoodGenerator.Shuffled(good.Components, seed) }).ShouldBe(CanonicalGood.InputSha256(good)), iter: 200);

    [Theory]
    [InlineData("\"transactionValue\":120", "\"transactionValue\":120.00")]
    [InlineData("\"transactionValue\":120", "\"transactionValue\":1.2e2")]
    [InlineData("\"transactionValue\":120", "\"transactionValue\":120,\"customsValue\":120")]
    [InlineData("\"netCost\":0", "\"netCost\":-0")]
    [InlineData("\"netCost\":0", "\"netCost\":-0.00")]
    [InlineData("\"unit\":null", "\"importCountry\":\"US\",\"exportCountry\":\"MX\",\"currency\":\"USD\"")]
    [InlineData("\"hs2012\":\"9401.30\"", "\"hs2012\":\"940130\"")]
    [InlineData("\"exchangeRates\":{\"CAD\":0.73,\"MXN\":0.054}", "\"exchangeRates\":{\"MXN\":0.0540,\"CAD\":0.730}")]
    public void Two_ways_to_write_the_same_facts_have_one_hash(string one, string other) => Hash(Bom.With(one)).ShouldBe(Hash(Bom.With(other)));

    [Theory]
    [InlineData("\"transactionValue\":120", "\"transactionValue\":120.01")]
    [InlineData("\"use\":[]", "\"use\":null")]
    [InlineData("\"transactionValue\":120", "\"transactionValue\":120,\"customsValue\":121")]
    public void Different_facts_have_different_hashes(string one, string other) => Hash(Bom.With(one)).ShouldNotBe(Hash(Bom.With(other)));

    [Fact]
    public void The_canonical_form_is_the_facts_in_the_order_of_the_contract()
    {
        FinishedGood good = Bom.ReadGood(Bom.Good("G", "{\"id\":\"B\",\"value\":1.50},{\"id\":\"A\",\"hts\":\"9401.99\",\"originCountry\":\"CN\"}", "\"transactionValue\":12.0,")).Good!;
        CanonicalGood.Json(good).ShouldBe(
            "{\"id\":\"G\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"exportCountry\":\"MX\",\"importCountry\":\"US\",\"entryDate\":\"2026-11-22\",\"currency\":\"USD\"," +
            "\"transactionValue\":12,\"customsValue\":12,\"components\":[" +
            "{\"id\":\"A\",\"hts\":\"940199\",\"currency\":\"USD\",\"originCountry\":\"CN\",\"role\":\"material\",\"productionCountry\":\"CN\"}," +
            "{\"id\":\"B\",\"value\":1.5,\"currency\":\"USD\",\"role\":\"material\"}]}");
        CanonicalGood.InputSha256(good).ShouldMatch("^[0-9a-f]{64}$");
    }

    [Theory]
    [InlineData("\"tariffFacts\":{},")]
    [InlineData("\"tariffFacts\":null,")]
    [InlineData("\"tariffFacts\":{\"metalValue\":{},\"chapter98\":null},\"costs\":{},\"composition\":{},")]
    public void A_group_in_which_nothing_is_stated_is_as_one_that_is_not_there(string facts) =>
        Hash(Bom.ReadGood(Bom.Good("G", more: facts))).ShouldBe(Hash(Bom.ReadGood(Bom.Good("G"))));

    private static string Hash(IntakeResult result) => CanonicalGood.InputSha256(result.Good!);
}
