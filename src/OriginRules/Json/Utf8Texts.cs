using System.Text;

namespace OriginRules;

/// <summary>Keeps the short texts read last, so that a word that comes again is one object.</summary>
internal sealed class Utf8Texts
{
    /// <summary>The longest text that is kept.</summary>
    public const int Longest = 24;

    private const int Bits = 10;
    private readonly string?[] _kept = new string?[1 << Bits];

    /// <summary>The text of ASCII bytes, at most <see cref="Longest"/> of them.</summary>
    public string Of(ReadOnlySpan<byte> bytes)
    {
        ref string? kept = ref _kept[Utf8Key.Of(bytes) >> (64 - Bits)];
        return kept is { } text && Ascii.Equals(bytes, text) ? text : kept = Encoding.ASCII.GetString(bytes);
    }
}
