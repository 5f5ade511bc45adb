using System.Buffers;
using Newtonsoft.Json;

namespace OriginRules;

/// <summary>Lets the JSON reader reuse its buffers: a file of one good a line opens a reader a line.</summary>
internal sealed class JsonCharPool : IArrayPool<char>
{
    public static JsonCharPool Shared { get; } = new();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[]? array)
    {
        if (array is not null)
        {
            ArrayPool<char>.Shared.Return(array);
        }
    }
}
