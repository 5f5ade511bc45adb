using System.Text;
using BenchmarkDotNet.Attributes;
using Newtonsoft.Json;

namespace OriginRules.Benchmarks;

/// <summary>Row e: goods from JSON Lines.</summary>
public class LoadingBenchmarks
{
    public const string Tokens = "tokenise with Newtonsoft's reader";
    private const int Goods = 64;
    private static readonly BomReadOptions s_options = new() { Format = BomFormat.JsonLines };
    private readonly string _text;
    private readonly byte[] _bytes;
    private readonly byte[][] _lines;
    private readonly PlainGood _plain = new();

    public LoadingBenchmarks()
    {
        using var text = new StringWriter();
        BomWriter.Write(text, BenchmarkGoods.Take(Goods), BomFormat.JsonLines);
        _text = text.ToString();
        _bytes = Encoding.UTF8.GetBytes(_text);
        _lines = [.. _text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Encoding.UTF8.GetBytes(l.PadRight(l.Length + JsonTape.Padding)))];
    }

    /// <summary>The length of one good, for the note of the table.</summary>
    public int CharactersPerGood => _text.Length / Goods;

    [Benchmark(Description = Tokens, Baseline = true, OperationsPerInvoke = Goods)]
    public int Tokenise() => Tokenised(new StringReader(_text));

    [Benchmark(Description = "read, not validated", OperationsPerInvoke = Goods)]
    public int ReadAlone()
    {
        int lines = 0;
        foreach (byte[] line in _lines)
        {
            FinishedGood good = _plain.ReadUnchecked(line, 0, line.Length - JsonTape.Padding, 1, s_options) ?? throw new InvalidOperationException("A good is not plain.");
            lines += good.Components.Length;
        }

        return lines;
    }

    [Benchmark(Description = "read and validate", OperationsPerInvoke = Goods)]
    public int ReadAndValidate()
    {
        int goods = 0;
        foreach (IntakeResult result in BomReader.Read(new MemoryStream(_bytes), s_options))
        {
            goods += result.Good is null ? 0 : 1;
        }

        return goods == Goods ? goods : throw new InvalidOperationException($"{goods} goods of {Goods} were read.");
    }

    /// <summary>Reads every token and keeps nothing.</summary>
    internal static int Tokenised(TextReader text)
    {
        int tokens = 0;
        using var reader = new JsonTextReader(text) { SupportMultipleContent = true, DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, CloseInput = false };
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
