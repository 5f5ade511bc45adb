using System.Security.Cryptography;
using System.Text;

namespace OriginRules;

/// <summary>The one way to write a good that does not depend on the order of lines or on how its numbers were written, and its hash.</summary>
internal static class CanonicalGood
{
    [ThreadStatic]
    private static Writer? s_writer;

    /// <summary>The facts in the order of the contract, nulls left out, defaults filled, lines sorted by id at every level.</summary>
    public static string Json(FinishedGood good) => Encoding.UTF8.GetString(Bytes(good));

    /// <summary>SHA-256 of the canonical JSON in UTF-8, lower-case hexadecimal.</summary>
    public static string InputSha256(FinishedGood good)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Bytes(good), hash);
        return Convert.ToHexStringLower(hash);
    }

    // The bytes stand until the next good of the thread. A writer that failed is not used again.
    private static ReadOnlySpan<byte> Bytes(FinishedGood good)
    {
        Writer writer = s_writer ?? new Writer();
        s_writer = null;
        ReadOnlySpan<byte> bytes = writer.Write(good);
        s_writer = writer;
        return bytes;
    }

    private sealed class Writer
    {
        private readonly JsonBuffer _buffer = new();
        private readonly GoodJson _good;

        public Writer() => _good = new GoodJson(new JsonEmitter(_buffer), canonical: true);

        public ReadOnlySpan<byte> Write(FinishedGood good)
        {
            _buffer.Clear();
            _good.Write(good);
            return _buffer.Written;
        }
    }
}
