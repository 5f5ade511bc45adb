using OriginRules.Results;

namespace OriginRules;

/// <summary>The outcome of a test with the missing facts that keep it open.</summary>
internal readonly record struct Test(Ternary Value, MissingFacts Missing)
{
    public static Test Yes { get; } = new(Ternary.Yes, MissingFacts.None);

    public static Test No { get; } = new(Ternary.No, MissingFacts.None);

    public static Test Of(bool value) => value ? Yes : No;

    public static Test Unknown(string path, string fact, string why) =>
        new(Ternary.Unknown, MissingFacts.Of(new MissingFact { Path = path, Fact = fact, Why = why, WouldDecide = false }));

    public static Test Unknown(IEnumerable<MissingFact> missing) => new(Ternary.Unknown, MissingFacts.Of(missing));

    /// <summary>Both must hold. A test that fails needs no further fact.</summary>
    public Test And(Test other) =>
        Value == Ternary.No || other.Value == Ternary.No ? No
        : Value == Ternary.Yes ? other
        : other.Value == Ternary.Yes ? this
        : new(Ternary.Unknown, Missing.Plus(other.Missing));

    /// <summary>One must hold. A test that holds needs no further fact.</summary>
    public Test Or(Test other) =>
        Value == Ternary.Yes || other.Value == Ternary.Yes ? Yes
        : Value == Ternary.No ? other
        : other.Value == Ternary.No ? this
        : new(Ternary.Unknown, Missing.Plus(other.Missing));

    public Test Not() => Value switch
    {
        Ternary.Yes => No,
        Ternary.No => Yes,
        _ => this,
    };
}
