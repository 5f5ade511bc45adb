using System.Globalization;

namespace OriginRules;

/// <summary>What a method or a base that was not elected would need or bring.</summary>
internal abstract record ElectionFigures
{
    /// <summary>The figure in words; null where there is nothing to say.</summary>
    public abstract string? Words { get; }

    /// <summary>An amount rounded up to the cent: what is asked for must suffice.</summary>
    public static string Money(decimal amount) => Math.Round(amount, 2, MidpointRounding.ToPositiveInfinity).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The figure a method would need; of a method that was not chosen although it could be computed, what it would reach.</summary>
    internal sealed record OfMethod(string Basis, decimal? Amount, decimal Percent, decimal? Materials) : ElectionFigures
    {
        public override string? Words => (Amount, Materials) switch
        {
            (null, { } foreign) when Percent < 100 => $"originates by {Basis} if {Basis} ≥ {Money(foreign * 100 / (100 - Percent))}",
            ({ } value, { } foreign) when value > 0 =>
                $"would {((value - foreign) * 100 >= Percent * value ? "hold" : "fail")}: {Text(Exact.Quotient((value - foreign) * 100, value))} percent by {Basis} of {Text(Percent)}",
            _ => null,
        };

        private static string Text(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>What a base of de minimis that was not elected would give.</summary>
    internal sealed record OfBase(decimal Value, decimal Whole, decimal Limit) : ElectionFigures
    {
        public override string Words =>
            $"would {(Value * 100 <= Limit * Whole ? "hold" : "fail")}: {ExplanationFigures.Text(Exact.Quotient(Value * 100, Whole))} percent of {ExplanationFigures.Text(Limit)}";
    }
}
