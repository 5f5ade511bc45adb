namespace OriginRules.Results;

/// <summary>The answer to whether a good originates.</summary>
public enum OriginStatus
{
    /// <summary>The good originates.</summary>
    Originating,

    /// <summary>The good does not originate.</summary>
    NonOriginating,

    /// <summary>Facts are missing that would decide it.</summary>
    Undetermined,
}
