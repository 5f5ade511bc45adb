using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OriginRules.Policies;

/// <summary>Something a person must see about an evaluation.</summary>
public sealed record Flag
{
    /// <summary>So many are sorted fastest one by one.</summary>
    private const int Few = 64;

    private static readonly Comparer<Flag> s_order = Comparer<Flag>.Create(Compare);

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
    internal static ImmutableArray<Flag> Sorted(ImmutableArray<Flag> flags) => flags.Length < 2 ? flags : Sorted(new List<Flag>(flags));

    /// <summary>The same for flags in a list, which is sorted too.</summary>
    /// <param name="raised">The flags; those that tell alike stay in the order they were raised.</param>
    internal static ImmutableArray<Flag> Sorted(List<Flag> raised)
    {
        if (raised.Count > Few)
        {
            raised = [.. raised.Order(s_order)];
        }
        else
        {
            SortFew(CollectionsMarshal.AsSpan(raised));
        }

        ImmutableArray<Flag>.Builder sorted = ImmutableArray.CreateBuilder<Flag>(raised.Count);
        foreach (Flag flag in raised)
        {
            if (!IsAmongTheLast(sorted, flag))
            {
                sorted.Add(flag);
            }
        }

        return sorted.DrainToImmutable();
    }

    /// <summary>Puts each flag behind those that come before it or tell alike.</summary>
    private static void SortFew(Span<Flag> flags)
    {
        for (int i = 1; i < flags.Length; i++)
        {
            Flag flag = flags[i];
            int place = i;
            while (place > 0 && Compare(flags[place - 1], flag) > 0)
            {
                flags[place] = flags[place - 1];
                place--;
            }

            flags[place] = flag;
        }
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
        int order = ((int)right.Severity).CompareTo((int)left.Severity);
        order = order != 0 ? order : string.CompareOrdinal(left.Code, right.Code);
        order = order != 0 ? order : string.CompareOrdinal(left.Path ?? "", right.Path ?? "");
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
