using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Writes what moved between two result documents.</summary>
internal static class ResultDifferencesJson
{
    public static void Write(JsonEmitter json, ImmutableArray<EvaluationDifference> differences)
    {
        json.BeginObject();
        json.Array("differences", differences, d =>
        {
            json.BeginObject();
            json.Property("finishedGood", d.FinishedGood);
            json.Property("ruleSet", d.RuleSet);
            json.Property("kind", JsonWords.Word(d.Kind));
            json.Array("moved", d.Moved, m => Movement(json, m));
            json.Array("why", d.Why, m => Movement(json, m));
            json.EndObject();
        });
        json.EndObject();
    }

    private static void Movement(JsonEmitter json, ResultMovement movement)
    {
        json.BeginObject();
        json.Property("what", movement.What);
        json.Property("from", movement.From);
        json.Property("to", movement.To);
        json.EndObject();
    }
}
