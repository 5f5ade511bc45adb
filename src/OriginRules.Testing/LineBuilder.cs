using System.Collections.Immutable;

namespace OriginRules.Testing;

/// <summary>A line of a bill in the making; each call returns a new builder and leaves this one as it is.</summary>
public sealed class LineBuilder
{
    private readonly Component _line;

    internal LineBuilder(Component line) => _line = line;

    /// <summary>States the country of origin; says nothing about the status under an agreement.</summary>
    /// <param name="country">An ISO 3166-1 alpha-2 code.</param>
    /// <exception cref="FormatException">The text is no country.</exception>
    public LineBuilder From(string country) => With(line => line with { OriginCountry = Country.Parse(country) });

    /// <summary>States that the line originates.</summary>
    /// <param name="ruleSets">The rule sets it is certified for; none when the statement names none.</param>
    public LineBuilder Originating(params IEnumerable<string> ruleSets)
    {
        ImmutableArray<string> under = [.. ruleSets];
        return With(line => line with { Originating = true, OriginatingUnder = under.IsEmpty ? null : under });
    }

    /// <summary>States that the line does not originate, under any rule set.</summary>
    public LineBuilder NonOriginating() => With(line => line with { Originating = false, OriginatingUnder = null });

    /// <summary>Takes back any stated status: the engine decides, or answers undetermined.</summary>
    public LineBuilder OfUnknownStatus() => With(line => line with { Originating = null, OriginatingUnder = null });

    /// <summary>States the value for the finished good's whole quantity.</summary>
    /// <param name="value">In the good's currency.</param>
    public LineBuilder Worth(decimal value) => With(line => line with { Value = value });

    /// <summary>States the value in another currency, whose exchange rate the good must state.</summary>
    /// <param name="value">For the finished good's whole quantity.</param>
    /// <param name="currency">An ISO 4217 code.</param>
    /// <exception cref="FormatException">The text is no currency.</exception>
    public LineBuilder Worth(decimal value, string currency)
    {
        Currency known = Currency.TryParse(currency, out Currency parsed) ? parsed : throw new FormatException($"'{currency}' is not a currency; expected an ISO 4217 code such as CAD.");
        return With(line => line with { Value = value, Currency = known });
    }

    /// <summary>States the weight in the finished good's whole quantity.</summary>
    /// <param name="kilograms">Net, in kilograms.</param>
    public LineBuilder Weighing(decimal kilograms) => With(line => line with { WeightKg = kilograms });

    /// <summary>States who supplied the line.</summary>
    /// <param name="name">The supplier, as watchlists name it.</param>
    /// <param name="ultimateParentCountry">Where the ultimate owner sits, an ISO 3166-1 alpha-2 code; null when unknown.</param>
    /// <exception cref="FormatException">The text is no country.</exception>
    public LineBuilder SuppliedBy(string name, string? ultimateParentCountry = null)
    {
        Country? parent = ultimateParentCountry is null ? null : Country.Parse(ultimateParentCountry);
        return With(line => line with { Supplier = new Supplier { Name = name, UltimateParentCountry = parent } });
    }

    /// <summary>Adds lines of the material's own bill.</summary>
    /// <param name="lines">The lines; ids must differ among them.</param>
    public LineBuilder MadeOf(params IEnumerable<LineBuilder> lines)
    {
        ImmutableArray<Component> components = [.. lines.Select(line => line.Build())];
        return With(line => line with { Components = line.Components.AddRange(components) });
    }

    /// <summary>States any other fact.</summary>
    /// <param name="state">Returns the line with the fact.</param>
    public LineBuilder With(Func<Component, Component> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new LineBuilder(state(_line));
    }

    /// <summary>The line as it stands; it is checked with the good.</summary>
    public Component Build() => _line;
}
