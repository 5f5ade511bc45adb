using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules.RuleSets;

/// <summary>Applies the scenario parameters that a user sets.</summary>
internal static class ScenarioSettings
{
    private const string Prefix = "scenario.";
    private const string Off = "off";

    /// <exception cref="ArgumentException">A name is unknown or a value is of another type or out of range.</exception>
    public static ParameterTable Apply(ParameterTable table, ImmutableSortedDictionary<string, string>? set)
    {
        if (set is null || set.IsEmpty)
        {
            return table;
        }

        Dictionary<string, Parameter> byName = table.All.ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach ((string name, string text) in set)
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal) || !byName.TryGetValue(name, out Parameter? parameter))
            {
                string[] valid = [.. table.All.Select(p => p.Name).Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))];
                throw new ArgumentException($"'{name}' is not a scenario parameter of this rule set; expected one of {string.Join(", ", valid)}.", nameof(set));
            }

            DatedValue first = parameter.Values[0];
            byName[name] = parameter with { Values = [first with { To = null, Value = Value(name, text, first), Cite = "set by the user", Basis = "assumption", Confidence = null }] };
        }

        return new ParameterTable(byName.Values);
    }

    private static ParameterValue Value(string name, string text, DatedValue declared)
    {
        if (declared.CanBeOff && text == Off)
        {
            return new ParameterValue { Text = Off };
        }

        if (declared.Value.Number is not null)
        {
            decimal number = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal parsed)
                ? parsed
                : throw Wrong(name, text, declared.CanBeOff ? "a number or off" : "a number");
            if (number < declared.Minimum || number > declared.Maximum)
            {
                throw Wrong(name, text, Bounds(declared));
            }

            return new ParameterValue { Number = number };
        }

        if (declared.Value.Flag is not null)
        {
            return text is "true" or "false" ? new ParameterValue { Flag = text == "true" } : throw Wrong(name, text, "true or false");
        }

        return declared.Value.List is not null
            ? new ParameterValue { List = [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] }
            : new ParameterValue { Text = text };
    }

    private static string Bounds(DatedValue declared) => (declared.Minimum, declared.Maximum) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}{(declared.CanBeOff ? " or off" : "")}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"a number of at least {least}"),
        (_, { } most) => string.Create(CultureInfo.InvariantCulture, $"a number of at most {most}"),
        _ => "a number",
    };

    private static ArgumentException Wrong(string name, string text, string expected) => new($"{name}: '{text}'; expected {expected}.");
}
