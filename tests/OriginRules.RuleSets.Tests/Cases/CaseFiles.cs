using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace OriginRules.RuleSets.Tests.Cases;

/// <summary>The case files under <c>rulesets/*/cases</c>: official examples, rulings and hand-computed bills, each entry one test.</summary>
internal static class CaseFiles
{
    private const string Schema = "originrules/cases/1";

    private static readonly ConcurrentDictionary<string, ImmutableArray<(string RuleSet, string File, JObject Document)>> Loaded = new(StringComparer.Ordinal);

    public static string Root { get; } = Find();

    /// <summary>Every case with the rule set its folder names.</summary>
    public static IEnumerable<(string RuleSet, string File, JObject Case)> All() =>
        Documents().SelectMany(d => d.Document["cases"]!.Cast<JObject>().Select(one => (d.RuleSet, d.File, one)));

    /// <summary>Every file of cases with the rule set its folder names; each is read once.</summary>
    public static ImmutableArray<(string RuleSet, string File, JObject Document)> Documents(string schema = Schema) =>
        Loaded.GetOrAdd(schema, s => [.. Load(s)]);

    private static IEnumerable<(string RuleSet, string File, JObject Document)> Load(string schema)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Root, "rulesets"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string[] parts = Path.GetRelativePath(Path.Combine(Root, "rulesets"), file).Split(Path.DirectorySeparatorChar);
            if (parts is [var ruleSet, "cases", ..] && Read(file) is JObject document && (string?)document["schema"] == schema)
            {
                yield return (ruleSet, string.Join('/', parts), document);
            }
        }
    }

    public static JToken Read(string file)
    {
        using var reader = new JsonTextReader(File.OpenText(file)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JToken.Load(reader);
    }

    public static JToken Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JToken.Load(reader);
    }

    /// <summary>The expected value, and the number of decimals it is written with, to which the actual value is rounded.</summary>
    public static string Rounded(JToken? actual, JToken expected)
    {
        if (expected.Type is not (JTokenType.Float or JTokenType.Integer) || actual is null || actual.Type is not (JTokenType.Float or JTokenType.Integer))
        {
            return Text(actual);
        }

        decimal wanted = expected.Value<decimal>();
        int decimals = Math.Max(2, (decimal.GetBits(wanted)[3] >> 16) & 0xFF);
        return Math.Round(actual.Value<decimal>(), decimals, MidpointRounding.AwayFromZero).ToString("0.############", CultureInfo.InvariantCulture);
    }

    public static string Text(JToken? value) => value switch
    {
        null => "(absent)",
        { Type: JTokenType.Null } => "null",
        { Type: JTokenType.Float or JTokenType.Integer } => value.Value<decimal>().ToString("0.############", CultureInfo.InvariantCulture),
        { Type: JTokenType.Boolean } => value.Value<bool>() ? "true" : "false",
        { Type: JTokenType.String } => value.Value<string>()!,
        _ => value.ToString(Formatting.None),
    };

    private static string Find([CallerFilePath] string here = "")
    {
        DirectoryInfo? folder = new(Path.GetDirectoryName(here)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OriginRules.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The repository root was not found above this file.");
    }
}
