using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules;

/// <summary>A rule that fired while a host of rules determined or reviewed a good.</summary>
public sealed record RuleFiring
{
    /// <summary>The name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>What it fired on: the facts that matched, in words.</summary>
    public required string On { get; init; }

    /// <summary>What came of it: a finding, the codes of the flags raised, the error; null for nothing to tell.</summary>
    public string? Outcome { get; init; }

    internal static ExplanationNode Explain(ImmutableArray<RuleFiring> firings) => new()
    {
        Rule = "rulesFired",
        Outcome = firings.Length.ToString(CultureInfo.InvariantCulture),
        Children = [.. firings.Select(f => new ExplanationNode { Rule = f.Rule, Outcome = f.Outcome ?? "fired", Words = f.On })],
    };
}
