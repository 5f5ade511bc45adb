namespace OriginRules;

/// <summary>The properties of one kind of object in the order in which its binder asks for them.</summary>
internal sealed class ShapeNames(IReadOnlyList<string> asked)
{
    private static int s_kinds;
    private readonly Utf8Names _names = new([.. asked.Distinct(StringComparer.Ordinal)]);

    public string[] Asked { get; } = [.. asked.Distinct(StringComparer.Ordinal)];

    /// <summary>The number of the kind of object, from zero.</summary>
    public int Ordinal { get; } = Interlocked.Increment(ref s_kinds) - 1;

    /// <summary>The place of a name in the document; -1 when the binder never asks for it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="expected">The place it most likely has, because objects are mostly written in the order of the document.</param>
    public int IndexOf(ReadOnlySpan<byte> name, int expected) => _names.IsAt(expected, name) ? expected : _names.IndexOf(name);

    /// <summary>The place of a name the binder asks for.</summary>
    public int IndexOf(string name)
    {
        int index = Array.IndexOf(Asked, name);
        return index >= 0 ? index : throw new InvalidOperationException($"The binder asks for '{name}', which it did not ask of an object of nothing.");
    }
}
