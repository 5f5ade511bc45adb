using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>What distinguishes two rule sets, for people.</summary>
internal static class RulesDiffText
{
    private const int Margin = 2;
    private const int RuleMargin = 4;
    private const string ProductRules = "productRules";
    private const string Parameters = "parameters";

    public static void Write(Page page, RuleSet first, RuleSet second, ImmutableArray<RuleSetDifference> differences)
    {
        page.Line($"{first.Id} to {second.Id}: {differences.Length.ToString(CultureInfo.InvariantCulture)} differences", Tone.Strong);
        page.Paragraph($"sha256 {first.Sha256} to {second.Sha256}", 0, Tone.Quiet);
        foreach (IGrouping<string, RuleSetDifference> section in differences.GroupBy(d => d.Path[0], StringComparer.Ordinal))
        {
            page.Line().Line(section.Key, Tone.Strong);
            if (section.Key == ProductRules)
            {
                Rules(page, first, second, section.Select(d => d.Path[1]).Distinct(StringComparer.Ordinal));
                continue;
            }

            foreach (RuleSetDifference difference in section)
            {
                string name = string.Join(" / ", difference.Path.Skip(1));
                page.Paragraph(section.Key == Parameters ? $"{name}: {Parameter(first, name)} -> {Parameter(second, name)}" : $"{(name.Length > 0 ? name + ": " : "")}{Values(difference)}", Margin);
            }
        }
    }

    private static string Values(RuleSetDifference difference) => difference.Kind switch
    {
        RuleSetDifferenceKind.Added => $"added {Plain(difference.To!)}",
        RuleSetDifferenceKind.Removed => $"removed {Plain(difference.From!)}",
        RuleSetDifferenceKind.Reordered => $"in the order {Plain(difference.To!)}",
        _ => Words(difference) ?? $"{Plain(difference.From!)} -> {Plain(difference.To!)}",
    };

    // Of two lists of words only what one of them lacks.
    private static string? Words(RuleSetDifference difference)
    {
        if (List(difference.From!) is not { } from || List(difference.To!) is not { } to)
        {
            return null;
        }

        string[] gone = [.. from.Except(to, StringComparer.Ordinal)];
        string[] added = [.. to.Except(from, StringComparer.Ordinal)];
        string text = string.Join("; ", new[] { gone.Length > 0 ? "without " + string.Join(", ", gone) : "", added.Length > 0 ? "with " + string.Join(", ", added) : "" }.Where(t => t.Length > 0));
        return text.Length > 0 ? text : null;
    }

    private static List<string>? List(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Array && document.RootElement.EnumerateArray().All(i => i.ValueKind == JsonValueKind.String)
            ? [.. document.RootElement.EnumerateArray().Select(i => i.GetString()!)]
            : null;
    }

    private static string Plain(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Plain(document.RootElement);
    }

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{ " + string.Join("; ", value.EnumerateObject().Select(m => $"{m.Name} {Plain(m.Value)}")) + " }",
        JsonValueKind.Array => value.GetArrayLength() == 0 ? "(none)" : string.Join(", ", value.EnumerateArray().Select(Plain)),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    private static string Parameter(RuleSet ruleSet, string name) =>
        ruleSet.Parameters.All.FirstOrDefault(p => p.Name == name) is { } parameter ? string.Join("; ", parameter.Values.Select(RuleSetText.Value)) : "(not stated)";

    private static void Rules(Page page, RuleSet first, RuleSet second, IEnumerable<string> ids)
    {
        foreach (string id in ids)
        {
            page.Line($"  {id}", Tone.Strong);
            string[] before = [.. Lines(first, id)];
            string[] after = [.. Lines(second, id)];
            foreach (string gone in before.Except(after, StringComparer.Ordinal))
            {
                page.Paragraph("- " + gone, RuleMargin);
            }

            foreach (string added in after.Except(before, StringComparer.Ordinal))
            {
                page.Paragraph("+ " + added, RuleMargin);
            }
        }
    }

    private static IEnumerable<string> Lines(RuleSet ruleSet, string id)
    {
        foreach (ProductRule rule in ruleSet.ProductRules.Where(r => r.Id == id))
        {
            string codes = $"for {string.Join(", ", rule.For)}{ProductRuleText.Qualifiers(rule)}";
            foreach (RuleAlternative alternative in rule.AnyOf)
            {
                yield return $"{codes}: {ProductRuleText.Of(alternative)} [{rule.Cite}]";
            }

            if (rule.Unmodelled is { } why)
            {
                yield return $"{codes}: not modelled, {why} [{rule.Cite}]";
            }
        }
    }
}
