using System.Globalization;

namespace OriginRules.RuleSets.Tests;

/// <summary>A coverage as text, from the published file or from the loader, to compare the two.</summary>
internal static class CoverageText
{
    public static string Of(RuleSetCoverage coverage) => Join(
        coverage.Rules,
        coverage.Modelled,
        coverage.PartlyModelled,
        coverage.Unmodelled,
        coverage.Reasons.Select(r => $"{r.Key}: {string.Join(", ", r.Value)}"),
        coverage.ByConfidence.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key}: {c.Value}")));

    public static string Of(JsonNode node) => Join(
        node["rules"]!.Number,
        node["modelled"]!.Number,
        node["partlyModelled"]!.Number,
        node["unmodelled"]!.Number,
        node["reasons"]!.Members.Select(r => $"{r.Key}: {string.Join(", ", r.Value.Items.Select(i => i.Text))}"),
        node["byConfidence"]!.Members.Select(c => $"{c.Key}: {c.Value.Text}"));

    private static string Join(decimal rules, decimal modelled, decimal partly, decimal unmodelled, IEnumerable<string> reasons, IEnumerable<string> confidence) => string.Create(
        CultureInfo.InvariantCulture,
        $"{rules} rules, {modelled} modelled, {partly} partly, {unmodelled} not\n{string.Join('\n', reasons)}\n{string.Join('\n', confidence)}");
}
