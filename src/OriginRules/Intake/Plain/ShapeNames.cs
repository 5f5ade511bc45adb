namespace OriginRules;

/// <summary>The properties of one kind of object in the order in which its binder asks for them.</summary>
internal sealed class ShapeNames(IReadOnlyList<string> asked)
{
    private readonly string[] _asked = [.. asked.Distinct(StringComparer.Ordinal)];
    private readonly Utf8Names _names = new([.. asked.Distinct(StringComparer.Ordinal)]);

    public int Count => _asked.Length;

    /// <summary>The place of a name in the document; -1 when the binder never asks for it.</summary>
    public int IndexOf(ReadOnlySpan<byte> name) => _names.IndexOf(name);

    /// <summary>The place of a name the binder asks for, which is most often the one after the last.</summary>
    public int IndexOf(string name, int expected)
    {
        if (expected < _asked.Length && ReferenceEquals(_asked[expected], name))
        {
            return expected;
        }

        int index = Array.IndexOf(_asked, name);
        return index >= 0 ? index : throw new InvalidOperationException($"The binder asks for '{name}', which it did not ask of an object of nothing.");
    }
}
