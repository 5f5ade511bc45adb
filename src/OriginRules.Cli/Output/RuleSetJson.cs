using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>Rule sets as JSON, for the <c>rules</c> commands.</summary>
internal static class RuleSetJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteList(TextWriter writer, IEnumerable<RuleSet> ruleSets) => Write(writer, new { RuleSets = ruleSets.Select(Header).ToArray() });

    public static void Write(TextWriter writer, RuleSet ruleSet, IReadOnlyList<ProductRule>? rules)
    {
        if (rules is null)
        {
            Write(writer, new { RuleSet = Header(ruleSet), Sources = ruleSet.Sources.Select(Source), ruleSet.Articles, Parameters = ruleSet.Parameters.All.SelectMany(Values) });
        }
        else
        {
            Write(writer, new { RuleSet = Header(ruleSet), ProductRules = rules.Select(Rule) });
        }
    }

    public static void WriteProblems(TextWriter writer, IReadOnlyList<string> problems) => Write(writer, new { Valid = problems.Count == 0, Errors = problems });

    private static void Write(TextWriter writer, object value) => writer.WriteLine(JsonSerializer.Serialize(value, Indented));

    private static object Header(RuleSet ruleSet)
    {
        RuleSetCounts counts = RuleSetCounts.Of(ruleSet);
        return new
        {
            ruleSet.Id,
            ruleSet.Title,
            Status = Camel(ruleSet.Status.ToString()),
            ruleSet.Version,
            ruleSet.Nomenclature,
            Parties = ruleSet.Parties.Select(p => p.Code),
            InForce = new { From = Day(ruleSet.InForce.From), To = Day(ruleSet.InForce.To) },
            Extends = ruleSet.Lineage.Skip(1),
            ruleSet.Sha256,
            ProductRules = new { Total = counts.Rules, counts.Modelled, PartlyModelled = counts.Partly, counts.Unmodelled },
        };
    }

    private static object Source(LegalSource source) => new { source.Title, source.Reference, CheckedOn = Day(source.CheckedOn) };

    private static IEnumerable<object> Values(Parameter parameter) => parameter.Values.Select(v => new
    {
        parameter.Name,
        From = Day(v.From),
        To = Day(v.To),
        Value = v.Value.ToString(),
        v.Cite,
        v.Basis,
        v.Confidence,
    });

    private static object Rule(ProductRule rule) => new
    {
        rule.Id,
        For = rule.For.Select(f => f.ToString()),
        rule.Use,
        AnyOf = rule.AnyOf.Select(ProductRuleText.Of),
        rule.Cite,
        InForce = new { From = Day(rule.InForce.From), To = Day(rule.InForce.To) },
        rule.Confidence,
        rule.Unmodelled,
        RuleSet = rule.RuleSetId,
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
