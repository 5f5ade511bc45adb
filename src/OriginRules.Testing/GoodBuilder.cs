using System.Collections.Immutable;

namespace OriginRules.Testing;

/// <summary>A finished good in the making; each call returns a new builder and leaves this one as it is.</summary>
public sealed class GoodBuilder
{
    private readonly FinishedGood _good;

    internal GoodBuilder(FinishedGood good) => _good = good;

    /// <summary>States where the last production took place.</summary>
    /// <param name="country">An ISO 3166-1 alpha-2 code.</param>
    /// <exception cref="FormatException">The text is no country.</exception>
    public GoodBuilder MadeIn(string country) => With(good => good with { ProductionCountry = Country.Parse(country) });

    /// <summary>States the country of export, where it is not the country of production.</summary>
    /// <param name="country">An ISO 3166-1 alpha-2 code.</param>
    /// <exception cref="FormatException">The text is no country.</exception>
    public GoodBuilder ExportedFrom(string country) => With(good => good with { ExportCountry = Country.Parse(country) });

    /// <summary>States the day of entry, whose law applies.</summary>
    /// <param name="year">The year, such as 2026.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    public GoodBuilder EnteringOn(int year, int month, int day) => With(good => good with { EntryDate = new DateOnly(year, month, day) });

    /// <summary>States the transaction value for the whole quantity.</summary>
    /// <param name="transactionValue">In the good's currency (USD unless <see cref="With(Func{FinishedGood, FinishedGood})"/> states another), without international shipping.</param>
    public GoodBuilder Worth(decimal transactionValue) => With(good => good with { TransactionValue = transactionValue });

    /// <summary>States the net cost for the whole quantity.</summary>
    /// <param name="netCost">In the good's currency.</param>
    public GoodBuilder WithNetCost(decimal netCost) => With(good => good with { NetCost = netCost });

    /// <summary>States the production processes carried out in the territory; none states that there were none.</summary>
    /// <param name="processes">The words of the rule set's data.</param>
    public GoodBuilder WithProcesses(params IEnumerable<string> processes)
    {
        ImmutableArray<string> words = [.. processes];
        return With(good => good with { Processes = words });
    }

    /// <summary>States the qualifier words of product rules that hold; none states that none holds.</summary>
    /// <param name="uses">The words of the rule set's data.</param>
    public GoodBuilder UsedAs(params IEnumerable<string> uses)
    {
        ImmutableArray<string> words = [.. uses];
        return With(good => good with { Use = words });
    }

    /// <summary>Adds lines to those added before.</summary>
    /// <param name="lines">The lines; ids must differ.</param>
    public GoodBuilder With(params IEnumerable<LineBuilder> lines)
    {
        ImmutableArray<Component> components = [.. lines.Select(line => line.Build())];
        return With(good => good with { Components = good.Components.AddRange(components) });
    }

    /// <summary>Changes one line that was added before, whatever its depth, and leaves all others.</summary>
    /// <param name="path">The ids of the line and of those above it, joined by <c>/</c>.</param>
    /// <param name="change">The change to make.</param>
    /// <exception cref="ArgumentException">There is no such line.</exception>
    public GoodBuilder Changing(string path, Func<LineBuilder, LineBuilder> change)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(change);
        return With(good => good with { Components = Changed(good.Components, path, path.Split('/'), change) });
    }

    /// <summary>States any other fact.</summary>
    /// <param name="state">Returns the good with the fact.</param>
    public GoodBuilder With(Func<FinishedGood, FinishedGood> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new GoodBuilder(state(_good));
    }

    /// <summary>The good, checked as one that is read from a file is; a missing day of entry is allowed, since the evaluation may state the day.</summary>
    /// <exception cref="ArgumentException">The bill has errors; the message names every one.</exception>
    public FinishedGood Build()
    {
        IEnumerable<Finding> found = BomCheck.Check(_good).Where(f => f.Severity == FindingSeverity.Error && !f.Path.EndsWith(".entryDate", StringComparison.Ordinal));
        string[] errors = [.. found.Select(f => $"{f.Code} {f.Path}: {f.Message}")];
        return errors.Length == 0 ? _good : throw new ArgumentException(string.Join(Environment.NewLine, errors));
    }

    private static ImmutableArray<Component> Changed(ImmutableArray<Component> lines, string path, ReadOnlySpan<string> ids, Func<LineBuilder, LineBuilder> change)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Id == ids[0])
            {
                Component line = lines[i];
                return lines.SetItem(i, ids.Length == 1 ? change(new LineBuilder(line)).Build() : line with { Components = Changed(line.Components, path, ids[1..], change) });
            }
        }

        throw new ArgumentException($"The bill has no line '{path}'; beside it are {string.Join(", ", lines.Select(l => l.Id))}.", nameof(path));
    }
}
