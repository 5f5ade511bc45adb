using System.Text;
using CsCheck;

namespace OriginRules.Tests.Json;

/// <summary>JSON written as bytes is what the JSON library writes.</summary>
public sealed class JsonBufferTests
{
    private static readonly decimal[] s_edges = [0m, -0m, 0.0m, 0.000m, 1.0m, 100m, 1200.50m, 0.1m, 0.01m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 79228162514264337593543950335m, 18446744073709551615m, 18446744073709551616m];

    private static readonly Gen<decimal> s_number = Gen.OneOf(
        Gen.Decimal, Gen.Select(Gen.Long, Gen.Int[0, 28], Gen.Bool, (n, scale, negative) => new decimal((int)(n & int.MaxValue), (int)((n >> 32) & int.MaxValue), 0, negative, (byte)scale)),
        Gen.Int[-100_000, 100_000].Select(n => n / 1000m), Gen.Int[0, s_edges.Length - 1].Select(i => s_edges[i]));

    [Fact]
    public void Numbers_are_written_the_same() => s_number.Sample(n => Written(j => j.Value(n)).ShouldBe(Library(j => j.Value(n))), iter: 2_000);

    [Fact]
    public void Texts_are_written_the_same() => Gen.String.Sample(t => Written(j => j.Value(t)).ShouldBe(Library(j => j.Value(t))), iter: 2_000);

    [Fact]
    public void Every_character_is_written_the_same()
    {
        string all = string.Concat(Enumerable.Range(0, 0x3000).Select(c => (char)c)) + "\uD83D\uDE00 \uD800 \uFFFD";
        Written(j => j.Value(all)).ShouldBe(Library(j => j.Value(all)));
    }

    [Fact]
    public void Objects_and_lists_are_written_the_same()
    {
        static void Write(JsonEmitter j)
        {
            j.BeginObject();
            j.Property("a", "x");
            j.Property("b", (string?)null);
            j.Property("c", (bool?)true);
            j.Property("c2", (bool?)null);
            j.Property("d", 1.50m);
            j.Property("d2", (decimal?)null);
            j.Property("e", 7);
            j.Property("f", new DateOnly(2026, 1, 9));
            j.Property("f2", (DateOnly?)null);
            j.Property("day one", DateOnly.MinValue);
            j.Name("g");
            j.BeginArray();
            j.EndArray();
            j.Name("h");
            j.BeginObject();
            j.EndObject();
            j.Name("i");
            j.BeginArray();
            j.BeginObject();
            j.Property("k", "l");
            j.EndObject();
            j.BeginArray();
            j.Value(1);
            j.Value("m");
            j.Null();
            j.EndArray();
            j.EndArray();
            j.EndObject();
        }

        Written(Write).ShouldBe(Library(Write));
    }

    private static string Written(Action<JsonEmitter> write)
    {
        var buffer = new JsonBuffer();
        write(new JsonEmitter(buffer));
        return Encoding.UTF8.GetString(buffer.Written);
    }

    // What the bytes of a file are, so that half a character is the replacement character in both.
    private static string Library(Action<JsonEmitter> write)
    {
        using var text = new StringWriter();
        using (var json = new JsonEmitter(text, indented: false))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
