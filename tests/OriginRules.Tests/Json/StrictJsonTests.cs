namespace OriginRules.Tests.Json;

public sealed class StrictJsonTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData(" [1, -0, 0.5, -1.25e+3, 1E-2, true, false, null, \"a\"] ")]
    [InlineData("// one\n{ // two\n \"a\" : 1 // three\n }\n// four")]
    [InlineData("{\"a\":\"// no comment\"}")]
    [InlineData("{\"a\":\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9\"}")]
    [InlineData("\"text\"")]
    [InlineData("7")]
    [InlineData("\uFEFF{}")]
    public void Strict_JSON_with_line_comments_is_accepted(string text) => Should.NotThrow(() => Parse(text));

    [Theory]
    [InlineData("[012]", "012")]
    [InlineData("[-012]", "-012")]
    [InlineData("[00]", "00")]
    [InlineData("[0x1F]", "0x1F")]
    [InlineData("[NaN]", "NaN")]
    [InlineData("[Infinity]", "Infinity")]
    [InlineData("[-Infinity]", "-Infinity")]
    [InlineData("[+1]", "+1")]
    [InlineData("[.5]", ".5")]
    [InlineData("[5.]", "5.")]
    [InlineData("[1e]", "1e")]
    [InlineData("[1e+]", "1e+")]
    [InlineData("[1_000]", "1_000")]
    [InlineData("[True]", "True")]
    [InlineData("[undefined]", "undefined")]
    [InlineData("[-]", "-")]
    [InlineData("[1e400]", "1e400")]
    [InlineData("[1e-29]", "1e-29")]
    [InlineData("[1e99999]", "1e99999")]
    [InlineData("[12345678901234567890123456789]", "28 significant digits")]
    [InlineData("['a']", "single quote")]
    [InlineData("{'a':1}", "single quote")]
    [InlineData("{a:1}", "double quotes")]
    [InlineData("{\"a\":1,}", "trailing comma")]
    [InlineData("[1,]", "trailing comma")]
    [InlineData("[,1]", "','")]
    [InlineData("[1 2]", "','")]
    [InlineData("{\"a\" 1}", "':'")]
    [InlineData("{\"a\":}", "'}'")]
    [InlineData("{\"a\":1,\"a\":2}", "given twice")]
    [InlineData("[\"a\tb\"]", "U+0009")]
    [InlineData("[\"a\nb\"]", "U+000A")]
    [InlineData("[\"\\x41\"]", "escape")]
    [InlineData("[\"\\u12G4\"]", "hexadecimal")]
    [InlineData("[1]/* no */", "block comment")]
    [InlineData("[1]/", "ends too early")]
    [InlineData("[1] [2]", "after the end")]
    [InlineData("{}}", "after the end")]
    [InlineData("[1}", "'}'")]
    [InlineData("[", "ends too early")]
    [InlineData("{\"a\":[1,{\"b\":\"c", "closing quote")]
    [InlineData("", "empty")]
    [InlineData(" // nothing\n", "empty")]
    public void Anything_else_is_refused_and_named(string text, string named) =>
        Should.Throw<JsonSyntaxException>(() => Parse(text)).Message.ShouldContain(named);

    [Fact]
    public void An_error_says_its_line_and_column()
    {
        JsonSyntaxException error = Should.Throw<JsonSyntaxException>(() => Parse("{\n  \"a\": 1,\n  b: 2\n}"));
        error.Line.ShouldBe(3);
        error.Column.ShouldBe(3);
    }

    [Theory]
    [InlineData("1.50", 1.50)]
    [InlineData("-0", 0)]
    [InlineData("1E2", 100)]
    [InlineData("1e-2", 0.01)]
    [InlineData("0.000", 0)]
    public void A_number_keeps_its_written_text_and_is_a_decimal(string written, decimal value)
    {
        JsonNode number = Parse($"[{written}]").Items[0];
        number.Text.ShouldBe(written);
        number.Number.ShouldBe(value);
    }

    [Fact]
    public void The_largest_and_the_finest_number_of_28_digits_are_read_exactly()
    {
        JsonNode numbers = Parse("[9999999999999999999999999999, 0.0000000000000000000000000001, 1e27]");
        numbers.Items.Select(n => n.Number).ShouldBe([9999999999999999999999999999m, 0.0000000000000000000000000001m, 1000000000000000000000000000m]);
    }

    [Theory]
    [InlineData("2026-11-22T10:00:00Z")]
    [InlineData("/Date(1234567890)/")]
    public void A_text_that_looks_like_a_date_stays_a_text(string text) => Parse($"[\"{text}\"]").Items[0].Text.ShouldBe(text);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Where_the_text_is_cut_into_reads_makes_no_difference(int size)
    {
        const string Text = "// c\n{\"a\":[1.25,true,\"x\\u00e9\\n\"],\"bb\":{\"c\":null}}";
        using var whole = new StringReader(Text);
        using var cut = new CutText(Text, size);
        Shown(JsonParser.Parse(cut)).ShouldBe(Shown(JsonParser.Parse(whole)));
    }

    [Fact]
    public void What_came_before_an_error_is_handed_out_first()
    {
        using var text = new StringReader("[{\"a\":1},{\"a\":2},{\"a\":*");
        using var reader = new JsonPullReader(text, JsonLimits.DataFile);
        reader.Read();
        reader.Read();
        reader.ReadValue()["a"]!.Text.ShouldBe("1");
        reader.Read();
        reader.ReadValue()["a"]!.Text.ShouldBe("2");
        reader.Read();
        Should.Throw<JsonSyntaxException>(() => reader.ReadValue());
    }

    [Fact]
    public void A_deep_nest_is_checked_but_not_built()
    {
        const int Levels = 200_000;
        using var text = new StringReader("[1," + new string('[', Levels) + new string(']', Levels) + ",2]");
        using var reader = new JsonPullReader(text, JsonLimits.DataFile);
        reader.Read();
        JsonNode root = reader.ReadValue();
        root.Items.Count.ShouldBe(3);
        root.Items[2].Text.ShouldBe("2");
    }

    private static JsonNode Parse(string text)
    {
        using var reader = new StringReader(text);
        return JsonParser.Parse(reader);
    }

    private static string Shown(JsonNode node) => node.Kind switch
    {
        JsonKind.Array => $"[{string.Join(',', node.Items.Select(Shown))}]",
        JsonKind.Object => $"{{{string.Join(',', node.Members.Select(m => m.Key + "=" + Shown(m.Value)))}}}",
        _ => $"{node.Kind} {node.Text} {node.Line}",
    };

    private sealed class CutText(string text, int size) : TextReader
    {
        private int _at;

        public override int Read(char[] buffer, int index, int count)
        {
            int taken = Math.Min(Math.Min(size, count), text.Length - _at);
            text.CopyTo(_at, buffer, index, taken);
            _at += taken;
            return taken;
        }
    }
}
