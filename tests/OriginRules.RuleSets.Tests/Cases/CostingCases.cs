using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace OriginRules.RuleSets.Tests.Cases;

/// <summary>The case files of the cost calculators, each entry one calculation with the official figures.</summary>
internal static class CostingCases
{
    private const string Schema = "originrules/costing-cases/1";

    public sealed record CostingCase(string RuleSet, string File, string Name, string? Official, JObject Document);

    public static IEnumerable<(string RuleSet, string File, JObject Document)> Documents() => CaseFiles.Documents(Schema);

    public static IEnumerable<CostingCase> All() =>
        Documents().SelectMany(d => d.Document["cases"]!.Cast<JObject>().Select(one => new CostingCase(d.RuleSet, d.File, (string)one["name"]!, (string?)one["official"], one)));

    /// <summary>What differs from the official figures by more than the rounding the source itself does.</summary>
    public static ImmutableArray<string> Wrong(CostingCase one)
    {
        JObject actual = CostingCalculators.Run(one.RuleSet, (string)one.Document["calculator"]!, (JObject)one.Document["given"]!);
        ImmutableArray<string>.Builder wrong = ImmutableArray.CreateBuilder<string>();
        foreach (JProperty expected in ((JObject)one.Document["expect"]!).Properties())
        {
            JToken[] wanted = expected.Value is JArray list ? [.. list] : [expected.Value];
            JToken?[] found = actual[expected.Name] is JArray results ? [.. results] : [actual[expected.Name]];
            decimal tolerance = (decimal?)one.Document.SelectToken($"rounded.{expected.Name}.within") ?? 0;
            if (wanted.Length != found.Length || wanted.Zip(found, (w, f) => Same(w, f, tolerance)).Contains(false))
            {
                wrong.Add($"{expected.Name} is {string.Join(", ", found.Select(CaseFiles.Text))}, expected {string.Join(", ", wanted.Select(CaseFiles.Text))} within {tolerance.ToString(CultureInfo.InvariantCulture)}");
            }
        }

        return wrong.ToImmutable();
    }

    private static bool Same(JToken wanted, JToken? found, decimal tolerance) =>
        wanted.Type is JTokenType.Float or JTokenType.Integer
            ? found is { Type: JTokenType.Float or JTokenType.Integer } && Math.Abs(found.Value<decimal>() - wanted.Value<decimal>()) <= tolerance
            : CaseFiles.Text(wanted) == CaseFiles.Text(found);
}
