using OriginRules.Results;

namespace OriginRules;

/// <summary>The outcome of a test with the missing facts that keep it open.</summary>
internal readonly record struct Test
{
    // Null for none, so that a settled outcome is a constant to the compiler.
    private readonly MissingFacts? _missing;

    public Test(Ternary value, MissingFacts missing) => (Value, Missing) = (value, missing);

    private Test(Ternary value) => Value = value;

    public static Test Yes => new(Ternary.Yes);

    public static Test No => new(Ternary.No);

    public Ternary Value { get; }

    public MissingFacts Missing
    {
        get => _missing ?? MissingFacts.None;
        init => _missing = value.IsEmpty ? null : value;
    }

    public static Test Of(bool value) => new(value ? Ternary.Yes : Ternary.No);

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
