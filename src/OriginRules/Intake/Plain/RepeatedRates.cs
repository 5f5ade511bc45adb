using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Keeps the exchange rates read last: the goods of a file are mostly converted at the same ones.</summary>
internal sealed class RepeatedRates
{
    private const int Longest = 256;
    private readonly byte[] _written = new byte[Longest];
    private int _length;
    private ImmutableDictionary<Currency, decimal>? _rates;

    /// <summary>The rates, when they are written as the last ones were; null otherwise.</summary>
    public ImmutableDictionary<Currency, decimal>? Of(ReadOnlySpan<byte> written) =>
        !written.IsEmpty && written.SequenceEqual(_written.AsSpan(0, _length)) ? _rates : null;

    /// <summary>Keeps rates that were read without an error, unless there are very many.</summary>
    public void Keep(ReadOnlySpan<byte> written, ImmutableDictionary<Currency, decimal> rates)
    {
        if (written.Length <= Longest)
        {
            written.CopyTo(_written);
            _length = written.Length;
            _rates = rates;
        }
    }
}
