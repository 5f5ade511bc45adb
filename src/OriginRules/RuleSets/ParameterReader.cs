using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Reads dated, cited values.</summary>
internal static class ParameterReader
{
    private const string PercentUnit = "percent";
    private const decimal Hundred = 100m;
    private static readonly ImmutableArray<string> Bases = ["law", "proposal", "essay", "assumption"];
    private static readonly ImmutableArray<string> Confidences = ["high", "medium", "low"];

    public static IEnumerable<Parameter> Read(JsonObjectView parameters, JsonNode? node)
    {
        foreach (KeyValuePair<string, JsonNode> member in node?.Members ?? [])
        {
            List<DatedValue> values = [];
            foreach (JsonObjectView view in parameters.Objects(member.Key))
            {
                if (ReadValue(view, member.Key) is { } value)
                {
                    Check(view, values, value);
                    values.Add(value);
                }
            }

            if (values.Count > 0)
            {
                yield return new Parameter { Name = member.Key, Values = [.. values] };
            }
            else
            {
                parameters.Problems.Add(parameters.File, member.Value.Line, $"{parameters.Place}.{member.Key}", null, "at least one dated value");
            }
        }
    }

    /// <summary>The days of each value of a parameter that was read before.</summary>
    public static IEnumerable<EffectivePeriod> Periods(JsonNode parameter) =>
        parameter.Items.Select(v => new EffectivePeriod { From = DayOf(v["from"]), To = DayOf(v["to"]) });

    /// <summary>Reports a word that is not one of those expected.</summary>
    public static void OneOf(JsonObjectView view, string name, string? value, ImmutableArray<string> words)
    {
        if (value is not null && !words.Contains(value))
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.{name}", value, $"one of {string.Join(", ", words)}");
        }
    }

    public static void Confidence(JsonObjectView view, string? value) => OneOf(view, "confidence", value, Confidences);

    private static DatedValue? ReadValue(JsonObjectView view, string name)
    {
        DateOnly? from = view.Date("from");
        JsonNode? node = view.RequiredNode("value");
        ParameterValue? value = node is null ? null : Value(view, node);
        string? unit = view.String("unit");
        var read = new DatedValue
        {
            From = from ?? default,
            To = view.Date("to"),
            Value = value ?? new ParameterValue(),
            Cite = view.RequiredString("cite"),
            Basis = view.RequiredString("basis"),
            Confidence = view.String("confidence"),
            Unit = unit,
            Minimum = view.Decimal("minimum"),
            CanBeOff = view.Boolean("canBeOff") ?? false,
            Maximum = view.Decimal("maximum"),
        };
        view.End();
        OneOf(view, "basis", read.Basis, Bases);
        Confidence(view, read.Confidence);
        if (from is null)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.from", null, "the first day of the value as 2026-11-22");
        }

        bool percent = unit == PercentUnit || name.EndsWith("Percent", StringComparison.Ordinal);
        if (percent && read.Value.Number is < 0 or > Hundred && percent)
        {
            view.Problems.Add(view.File, node!.Line, $"{view.Place}.value", node.Text, "a percentage from 0 to 100");
        }

        return from is null || value is null ? null : read;
    }

    private static ParameterValue? Value(JsonObjectView view, JsonNode node)
    {
        switch (node.Kind)
        {
            case JsonKind.Number:
                return new ParameterValue { Number = node.Number };
            case JsonKind.Boolean:
                return new ParameterValue { Flag = node.Boolean };
            case JsonKind.String:
                return new ParameterValue { Text = node.Text };
            case JsonKind.Array:
                return new ParameterValue { List = view.Strings("value") };
            default:
                view.Problems.Add(view.File, node.Line, $"{view.Place}.value", "{…}", "a number, true or false, a word or a list of words");
                return null;
        }
    }

    private static void Check(JsonObjectView view, List<DatedValue> earlier, DatedValue value)
    {
        if (value.To is { } to && to <= value.From)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.to", Day(to), $"a day after {Day(value.From)}");
        }

        if (earlier.Count == 0)
        {
            return;
        }

        DatedValue last = earlier[^1];
        if (value.From <= last.From || last.To > value.From)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.from", Day(value.From), $"a day after the value before it ends ({Day(last.To ?? last.From)}): two values may not overlap");
        }
        else if (last.To < value.From)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.from", Day(value.From), $"{Day(last.To.Value)}, the day the value before it ends: no gap");
        }

        if (Kind(last.Value) != Kind(value.Value))
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.value", value.Value.ToString(), "a value of the same type as the one before it");
        }
    }

    private static int Kind(ParameterValue value) => value.Number is not null ? 0 : value.Flag is not null ? 1 : value.List is not null ? 2 : 3;

    private static DateOnly? DayOf(JsonNode? node) =>
        DateOnly.TryParseExact(node?.Text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateOnly day) ? day : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
