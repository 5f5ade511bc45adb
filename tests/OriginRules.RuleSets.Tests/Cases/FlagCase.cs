using Newtonsoft.Json.Linq;

namespace OriginRules.RuleSets.Tests.Cases;

/// <summary>What a case says about one flag, compared with a result.</summary>
internal static class FlagCase
{
    public const string Raised = "raised";
    public const string NotRaised = "notRaised";
    public const string Question = "question";

    /// <summary>What differs.</summary>
    public static IEnumerable<string> Wrong(JObject expected, JToken result)
    {
        string code = (string)expected["code"]!;
        string wanted = (string)expected["is"]!;
        JToken[] flags = [.. result["flags"]!];
        JToken[] certain = [.. flags.Where(f => (string?)f["code"] == code && f["missing"] is null && IsAt(f, expected))];
        JToken[] asked = [.. flags.Where(f => (string?)f["code"] == ((string?)expected["by"] ?? code) && f["missing"] is not null && IsAt(f, expected))];
        JToken[] found = wanted == Question ? asked : certain;
        if (wanted == NotRaised)
        {
            return certain.Concat(asked).Select(f => $"{code} is raised: {f["message"]}");
        }

        if (found.Length == 0 || (wanted == Question && certain.Length > 0))
        {
            return [$"{code} is not a flag that is {wanted}; raised: {string.Join("; ", flags.Select(f => $"{f["code"]} at {f["path"]} {f["missing"]?.ToString(Newtonsoft.Json.Formatting.None)}"))}"];
        }

        return found.Any(f => Fits(f, expected)) ? [] : [$"{code} is raised otherwise than expected: {string.Join("; ", found.Select(f => f.ToString(Newtonsoft.Json.Formatting.None)))}"];
    }

    private static bool IsAt(JToken flag, JObject expected) => expected["path"] is not { } path || (string?)path == (string?)flag["path"];

    private static bool Fits(JToken flag, JObject expected) =>
        (expected["severity"] is not { } severity || (string?)severity == (string?)flag["severity"])
        && (expected["missing"] is null || (string?)flag["severity"] != "violation")
        && (expected["says"] is not { } says || ((string)flag["message"]!).Contains((string)says!, StringComparison.Ordinal))
        && (expected["missing"] is not { } missing || missing.Select(m => (string)m!).Order(StringComparer.Ordinal).SequenceEqual(flag["missing"]!.Select(m => (string)m!).Order(StringComparer.Ordinal), StringComparer.Ordinal));
}
