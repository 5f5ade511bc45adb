using System.Collections;
using System.Runtime.CompilerServices;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Missing facts in the order they were met.</summary>
/// <remarks>Joining two costs the same however many they hold, so that a bill with many open lines is tested in time that grows with its lines.</remarks>
[CollectionBuilder(typeof(MissingFacts), nameof(Of))]
internal sealed class MissingFacts : IEnumerable<MissingFact>
{
    private readonly MissingFact? _one;
    private readonly MissingFacts? _first;
    private readonly MissingFacts? _then;

    private MissingFacts(MissingFact? one, MissingFacts? first, MissingFacts? then) => (_one, _first, _then) = (one, first, then);

    public static MissingFacts None { get; } = new(null, null, null);

    public bool IsEmpty => ReferenceEquals(this, None);

    public static MissingFacts Of(MissingFact one) => new(one, null, null);

    public static MissingFacts Of(params ReadOnlySpan<MissingFact> facts)
    {
        MissingFacts all = None;
        foreach (MissingFact fact in facts)
        {
            all = all.Plus(Of(fact));
        }

        return all;
    }

    public static MissingFacts Of(IEnumerable<MissingFact> facts) => facts as MissingFacts ?? Of([.. facts]);

    public MissingFacts Plus(MissingFacts other) => other.IsEmpty ? this : IsEmpty ? other : new(null, this, other);

    public IEnumerator<MissingFact> GetEnumerator()
    {
        // A stack of its own: a long bill joins thousands of facts one by one.
        Stack<MissingFacts> left = new([this]);
        while (left.TryPop(out MissingFacts? next))
        {
            if (next._one is { } fact)
            {
                yield return fact;
            }
            else if (next._first is not null)
            {
                left.Push(next._then!);
                left.Push(next._first);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
