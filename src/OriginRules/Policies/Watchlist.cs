using System.Collections.Immutable;

namespace OriginRules.Policies;

/// <summary>A user's own lists of suppliers, parts and tariff codes, which add flags to every evaluation.</summary>
/// <remarks>Adds <c>WATCHLIST-SUPPLIER</c>, <c>WATCHLIST-PART</c> and <c>WATCHLIST-CODE</c>. Immutable and safe to share between threads; register it as a policy or pass it with the options.</remarks>
public sealed class Watchlist : ICompliancePolicy
{
    private readonly ImmutableArray<WatchlistEntry> _entries;

    internal Watchlist(ImmutableArray<WatchlistEntry> entries) => _entries = entries;

    /// <summary>Reads a list in the shape that <c>rulesets/schema/watchlist.json</c> publishes.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="ArgumentException">The list has errors; the message names every one.</exception>
    public static Watchlist Read(TextReader text, string name) => WatchlistReader.Read(text, name);

    /// <inheritdoc/>
    public IEnumerable<Flag> Review(Evaluation evaluation)
    {
        var open = new Stack<(string Path, Component Line)>();
        var unnamed = new List<string>();
        bool asksForSuppliers = _entries.Any(e => e.Supplier is not null);
        Push(open, "", evaluation.Good.Components);
        while (open.TryPop(out (string Path, Component Line) at))
        {
            foreach (WatchlistEntry entry in _entries)
            {
                if (entry.Test(at.Path, at.Line, evaluation.AsOf) is { } flag)
                {
                    yield return flag;
                }
            }

            if (asksForSuppliers && at.Line.Supplier?.Name is null)
            {
                unnamed.Add(at.Path);
            }

            Push(open, at.Path + "/", at.Line.Components);
        }

        if (WatchlistEntry.Unnamed(unnamed) is { } question)
        {
            yield return question;
        }
    }

    private static void Push(Stack<(string Path, Component Line)> open, string prefix, ImmutableArray<Component> lines)
    {
        foreach (Component line in lines)
        {
            open.Push((prefix + line.Id, line));
        }
    }
}
