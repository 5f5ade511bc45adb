namespace OriginRules.Results;

/// <summary>What became of the preference.</summary>
public enum PreferenceStatus
{
    /// <summary>The good originates and the preference is claimed.</summary>
    Granted,

    /// <summary>The good does not originate or a violation denies it.</summary>
    Denied,

    /// <summary>The good may originate and the claim is not made.</summary>
    NotClaimed,

    /// <summary>There is no agreement with the exporting country.</summary>
    NotAvailable,
}
