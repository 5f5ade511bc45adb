namespace OriginRules.RuleSets.Tests.Cases;

/// <summary>How an answer compares with the official one, best first.</summary>
internal enum CaseVerdict
{
    Skipped,
    Right,

    /// <summary>Open, for a fact that the source withholds, or left to judgment with the official answer among the candidates.</summary>
    Open,
    Wrong,
}
