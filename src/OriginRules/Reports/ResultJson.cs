using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Writes results as JSON, in the shape that <c>rulesets/schema/result.json</c> publishes.</summary>
/// <remarks>Evaluations are written as they are enumerated; findings are enumerated after the last evaluation. Numbers are unrounded.</remarks>
public static class ResultJson
{
    /// <summary>Writes the result document.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="evaluations">Written one by one.</param>
    /// <param name="findings">Enumerated after the evaluations, so it may grow while they are read.</param>
    /// <param name="explain">Gives the explanation tree of an evaluation; null leaves the trees out.</param>
    public static void Write(TextWriter text, IEnumerable<Evaluation> evaluations, IEnumerable<Finding> findings, Func<Evaluation, ExplanationNode>? explain = null)
    {
        using (var json = new JsonEmitter(text, indented: true))
        {
            json.BeginObject();
            json.Property("schema", "originrules/result/1");
            json.Property("engine", EngineVersion.Current);
            json.Name("evaluations");
            json.BeginArray();
            foreach (Evaluation evaluation in evaluations)
            {
                EvaluationJson.Write(json, evaluation, explain?.Invoke(evaluation));
            }

            json.EndArray();
            json.Name("findings");
            json.BeginArray();
            foreach (Finding finding in findings)
            {
                EvaluationJson.Finding(json, finding);
            }

            json.EndArray();
            json.EndObject();
        }

        text.WriteLine();
    }

    /// <summary>Writes one evaluation as a line of JSON Lines.</summary>
    public static void WriteLine(TextWriter text, Evaluation evaluation, ExplanationNode? explanation = null)
    {
        using (var json = new JsonEmitter(text, indented: false))
        {
            EvaluationJson.Write(json, evaluation, explanation);
        }

        text.WriteLine();
    }

    /// <summary>Writes one finding as a line of JSON Lines, inside an object with the single member <c>finding</c>.</summary>
    public static void WriteLine(TextWriter text, Finding finding)
    {
        using (var json = new JsonEmitter(text, indented: false))
        {
            json.BeginObject();
            json.Name("finding");
            EvaluationJson.Finding(json, finding);
            json.EndObject();
        }

        text.WriteLine();
    }

    /// <summary>Writes the duty stack of one code.</summary>
    public static void WriteTariff(TextWriter text, TariffTreatment tariff)
    {
        using (var json = new JsonEmitter(text, indented: true))
        {
            TariffJson.Write(json, tariff);
        }

        text.WriteLine();
    }

    /// <summary>Writes the duty stack of one code over a span of days, a member a period without change.</summary>
    public static void WriteTariff(TextWriter text, IEnumerable<TariffPeriod> periods)
    {
        using (var json = new JsonEmitter(text, indented: true))
        {
            json.BeginObject();
            json.Name("periods");
            json.BeginArray();
            foreach (TariffPeriod period in periods)
            {
                json.BeginObject();
                json.Property("from", JsonWords.Day(period.From));
                json.Property("to", JsonWords.Day(period.To));
                json.Name("tariff");
                TariffJson.Write(json, period.Tariff);
                json.EndObject();
            }

            json.EndArray();
            json.EndObject();
        }

        text.WriteLine();
    }

    /// <summary>Writes a comparison of rule sets.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="goods">Written one by one; totals and rollups are asked for after the last.</param>
    /// <param name="totals">The totals of the goods.</param>
    /// <param name="rollups">The totals of the goods that share something.</param>
    /// <param name="summary">What each agreement would change, asked for last; empty when nobody wants to know.</param>
    public static void WriteComparison(TextWriter text, IEnumerable<GoodComparison> goods, ComparisonTotals totals, ComparisonRollups rollups, Func<ImmutableArray<PreferenceLoss>> summary)
    {
        using (var json = new JsonEmitter(text, indented: true))
        {
            ComparisonJson.Write(json, goods, totals, rollups, summary);
        }

        text.WriteLine();
    }

    /// <summary>Writes a sweep of one parameter.</summary>
    public static void WriteSweep(TextWriter text, string parameter, ImmutableArray<SweepResult> results)
    {
        using (var json = new JsonEmitter(text, indented: true))
        {
            SweepJson.Write(json, parameter, results);
        }

        text.WriteLine();
    }

    /// <summary>Writes what moved between two result documents.</summary>
    public static void WriteDifferences(TextWriter text, ImmutableArray<EvaluationDifference> differences)
    {
        using (var json = new JsonEmitter(text, indented: true))
        {
            ResultDifferencesJson.Write(json, differences);
        }

        text.WriteLine();
    }
}
