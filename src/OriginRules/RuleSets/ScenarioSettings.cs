using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules.RuleSets;

/// <summary>Applies what a user sets: scenario parameters, and the caps on content.</summary>
internal static class ScenarioSettings
{
    private const string Prefix = "scenario.";
    private const string Off = "off";

    private const string Countries = "countries";

    /// <summary>The names that can be set.</summary>
    public static ImmutableArray<string> Names(RuleSet ruleSet) =>
        [.. ruleSet.Parameters.All.Select(p => p.Name).Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)), .. ContentCapSettings.Names(ruleSet)];

    /// <exception cref="ArgumentException">A name is unknown or a value is of another type or out of range.</exception>
    public static RuleSet Apply(RuleSet ruleSet, ImmutableSortedDictionary<string, string> set)
    {
        Dictionary<string, Parameter> byName = ruleSet.Parameters.All.ToDictionary(p => p.Name, StringComparer.Ordinal);
        ChinaContentTerms content = ruleSet.ChinaContent;
        foreach ((string name, string text) in set)
        {
            if (ContentCapSettings.IsOne(name))
            {
                content = ContentCapSettings.Apply(content, name, Number(name, text, ContentCapSettings.Declared)) ?? throw Unknown(ruleSet, name);
            }
            else if (name.StartsWith(Prefix, StringComparison.Ordinal) && byName.TryGetValue(name, out Parameter? parameter))
            {
                DatedValue first = parameter.Values[0];
                byName[name] = parameter with { Values = [first with { To = null, Value = Value(name, text, first), Cite = "set by the user", Basis = "assumption", Confidence = null }] };
            }
            else
            {
                throw Unknown(ruleSet, name);
            }
        }

        return ruleSet with { Parameters = new ParameterTable(byName.Values), ChinaContent = content, Sha256 = RuleSetHash.With(ruleSet.Sha256, set) };
    }

    private static ParameterValue Value(string name, string text, DatedValue declared)
    {
        if (declared.CanBeOff && text == Off)
        {
            return new ParameterValue { Text = Off };
        }

        if (declared.Value.Number is not null)
        {
            return new ParameterValue { Number = Number(name, text, declared) };
        }

        if (declared.Value.Flag is not null)
        {
            return text is "true" or "false" ? new ParameterValue { Flag = text == "true" } : throw Wrong(name, text, "true or false");
        }

        return declared.Value.List is null ? new ParameterValue { Text = text } : new ParameterValue { List = List(name, text, declared) };
    }

    private static ImmutableArray<string> List(string name, string text, DatedValue declared)
    {
        ImmutableArray<string> words = [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return declared.Unit == Countries && !words.All(w => Country.TryParse(w, out _)) ? throw Wrong(name, text, "ISO 3166-1 alpha-2 countries, separated by commas") : words;
    }

    private static decimal Number(string name, string text, DatedValue declared)
    {
        decimal number = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal parsed)
            ? parsed
            : throw Wrong(name, text, Bounds(declared));
        return number < declared.Minimum || number > declared.Maximum ? throw Wrong(name, text, Bounds(declared)) : number;
    }

    private static string Bounds(DatedValue declared) => (declared.Minimum, declared.Maximum) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}{(declared.CanBeOff ? " or off" : "")}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"a number of at least {least}"),
        (_, { } most) => string.Create(CultureInfo.InvariantCulture, $"a number of at most {most}"),
        _ => "a number",
    };

    private static ArgumentException Unknown(RuleSet ruleSet, string name) =>
        new($"'{name}' is not a scenario parameter of {ruleSet.Id}; expected one of {string.Join(", ", Names(ruleSet))}.");

    private static ArgumentException Wrong(string name, string text, string expected) => new($"{name}: '{text}'; expected {expected}.");
}
