namespace OriginRules.Cli;

/// <summary>What a piece of text means; a terminal shows it as a colour.</summary>
internal enum Tone
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Strong,

    /// <summary>An aside.</summary>
    Quiet,

    /// <summary>It originates, it is granted.</summary>
    Good,

    /// <summary>It does not originate, it is denied.</summary>
    Bad,

    /// <summary>It is undetermined.</summary>
    Open,
}
