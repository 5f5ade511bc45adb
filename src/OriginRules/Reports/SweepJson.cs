using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Writes the document of a sweep.</summary>
internal static class SweepJson
{
    public static void Write(JsonEmitter json, string parameter, ImmutableArray<SweepResult> results)
    {
        json.BeginObject();
        json.Property("parameter", parameter);
        json.Array("ruleSets", results, r =>
        {
            json.BeginObject();
            json.Property("ruleSet", r.RuleSet);
            json.Array("steps", r.Steps, s =>
            {
                json.BeginObject();
                json.Property("value", (decimal?)s.Value);
                json.Name("totals");
                RuleSetTotalsJson.Write(json, s.Totals);
                json.EndObject();
            });
            json.Array("breakpoints", r.Breakpoints, b => Breakpoint(json, b));
            json.EndObject();
        });
        json.EndObject();
    }

    private static void Breakpoint(JsonEmitter json, SweepBreakpoint breakpoint)
    {
        json.BeginObject();
        json.Property("at", breakpoint.At);
        json.Property("fromThere", breakpoint.FromThere);
        json.Property("above", (decimal?)breakpoint.Above);
        json.Property("upTo", (decimal?)breakpoint.UpTo);
        json.Array("goods", breakpoint.Goods, g =>
        {
            json.BeginObject();
            json.Property("finishedGood", g.FinishedGood);
            json.Property("from", g.From);
            json.Property("to", g.To);
            json.EndObject();
        });
        json.EndObject();
    }
}
