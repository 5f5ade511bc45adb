using System.Buffers.Binary;

namespace OriginRules;

/// <summary>Mixes the bytes of a short text into a number that spreads over a table.</summary>
internal static class Utf8Key
{
    /// <summary>Of texts of a length, those differ that differ in their first or last eight bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> text)
    {
        ulong ends = text.Length switch
        {
            >= sizeof(ulong) => BinaryPrimitives.ReadUInt64LittleEndian(text) ^ ulong.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]), 29),
            >= sizeof(uint) => BinaryPrimitives.ReadUInt32LittleEndian(text) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[^sizeof(uint)..]) << 32),
            > 0 => text[0] | ((ulong)text[text.Length / 2] << 8) | ((ulong)text[^1] << 16),
            _ => 0,
        };
        return unchecked(((ulong)text.Length + ends) * 0x9E3779B97F4A7C15);
    }
}
