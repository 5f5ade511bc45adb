namespace OriginRules;

/// <summary>An amount that depends on facts: at least <see cref="Least"/>, at most <see cref="Most"/>, without limit when null.</summary>
internal readonly record struct ValueInterval(decimal Least, decimal? Most, MissingFacts Missing)
{
    public static ValueInterval Zero { get; } = new(0, 0, MissingFacts.None);

    public ValueInterval Plus(ValueInterval other) => new(Least + other.Least, Most + other.Most, Missing.Plus(other.Missing));

    /// <summary>Tests "at most <paramref name="percent"/> percent of <paramref name="whole"/>", by cross-multiplication.</summary>
    public Test AtMost(decimal percent, decimal whole) =>
        Least * 100 > percent * whole ? Test.No
        : Most * 100 <= percent * whole ? Test.Yes
        : Test.Unknown(Missing);
}
