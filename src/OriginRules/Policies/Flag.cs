using System.Collections.Immutable;

namespace OriginRules.Policies;

/// <summary>Something a person must see about an evaluation.</summary>
public sealed record Flag
{
    /// <summary>What kind of flag it is, by a name that never changes, such as <c>CN-CONTENT-CAP</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How serious it is.</summary>
    public required FlagSeverity Severity { get; init; }

    /// <summary>The line it is about, as ids joined by <c>/</c>; null for the good itself.</summary>
    public string? Path { get; init; }

    /// <summary>What is the matter, with the figures, in a sentence for people.</summary>
    public required string Message { get; init; }

    /// <summary>The provision or company rule behind it; null when there is none.</summary>
    public string? Cite { get; init; }

    /// <summary>The facts that would settle it, as line and fact; empty when it is certain.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Flags that tell the same are equal.</summary>
    /// <param name="other">Compared in every member, the missing facts one by one.</param>
    public bool Equals(Flag? other) =>
        other is not null && Code == other.Code && Severity == other.Severity && Path == other.Path && Message == other.Message && Cite == other.Cite && Missing.SequenceEqual(other.Missing, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Severity, Path, Message, Cite);

    /// <summary>Each flag once: by severity, worst first, then code, line and message.</summary>
    internal static ImmutableArray<Flag> Sorted(ImmutableArray<Flag> flags)
    {
        if (flags.Length < 2)
        {
            return flags;
        }

        // Flags that tell alike stay in the order they were raised.
        var order = new (Flag Flag, int Raised)[flags.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = (flags[i], i);
        }

        Array.Sort(order, static (left, right) => Compare(left.Flag, right.Flag) is var compared and not 0 ? compared : left.Raised.CompareTo(right.Raised));
        ImmutableArray<Flag>.Builder sorted = ImmutableArray.CreateBuilder<Flag>(order.Length);
        foreach ((Flag flag, _) in order)
        {
            if (!IsAmongTheLast(sorted, flag))
            {
                sorted.Add(flag);
            }
        }

        return sorted.DrainToImmutable();
    }

    private static bool IsAmongTheLast(ImmutableArray<Flag>.Builder sorted, Flag flag)
    {
        for (int i = sorted.Count - 1; i >= 0 && Compare(sorted[i], flag) == 0; i--)
        {
            if (sorted[i].Equals(flag))
            {
                return true;
            }
        }

        return false;
    }

    private static int Compare(Flag left, Flag right)
    {
        int order = right.Severity.CompareTo(left.Severity);
        order = order != 0 ? order : string.CompareOrdinal(left.Code, right.Code);
        order = order != 0 ? order : string.CompareOrdinal(left.Path ?? "", right.Path ?? "");
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
