using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace OriginRules.Results;

/// <summary>Writes results as JSON, in the shape that <c>rulesets/schema/result.json</c> publishes.</summary>
/// <remarks>Evaluations are written as they are enumerated; findings are enumerated after the last evaluation. Numbers are unrounded.</remarks>
public static class ResultJson
{
    [ThreadStatic]
    private static JsonBuffer? s_line;

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
    /// <param name="text">Where to; stays open.</param>
    /// <param name="evaluation">Written with every field of the result document.</param>
    /// <param name="explanation">The steps of the determination; null leaves them out.</param>
    public static void WriteLine(TextWriter text, Evaluation evaluation, ExplanationNode? explanation = null)
    {
        JsonBuffer line = Line();
        EvaluationJson.Write(new JsonEmitter(line), evaluation, explanation);
        Write(text, line);
    }

    /// <summary>Writes one evaluation as a line of JSON Lines in UTF-8, without making a text of it.</summary>
    /// <param name="bytes">Where to; the line ends with a line feed.</param>
    /// <param name="evaluation">Written with every field of the result document.</param>
    /// <param name="explanation">The steps of the determination; null leaves them out.</param>
    public static void WriteLine(IBufferWriter<byte> bytes, Evaluation evaluation, ExplanationNode? explanation = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        JsonBuffer line = Line();
        EvaluationJson.Write(new JsonEmitter(line), evaluation, explanation);
        line.EndLine();
        bytes.Write(line.Written);
    }

    /// <summary>Writes one finding as a line of JSON Lines, inside an object with the single member <c>finding</c>.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="finding">Written with place, value and message.</param>
    public static void WriteLine(TextWriter text, Finding finding) => Write(text, Line(finding));

    /// <summary>Writes one finding as a line of JSON Lines in UTF-8, inside an object with the single member <c>finding</c>.</summary>
    /// <param name="bytes">Where to; the line ends with a line feed.</param>
    /// <param name="finding">Written with place, value and message.</param>
    public static void WriteLine(IBufferWriter<byte> bytes, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        JsonBuffer line = Line(finding);
        line.EndLine();
        bytes.Write(line.Written);
    }

    private static JsonBuffer Line(Finding finding)
    {
        JsonBuffer line = Line();
        var json = new JsonEmitter(line);
        json.BeginObject();
        json.Name("finding");
        EvaluationJson.Finding(json, finding);
        json.EndObject();
        return line;
    }

    private static JsonBuffer Line()
    {
        JsonBuffer line = s_line ??= new JsonBuffer();
        line.Clear();
        return line;
    }

    private static void Write(TextWriter text, JsonBuffer line)
    {
        char[] chars = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(line.Written.Length));
        int length = Encoding.UTF8.GetChars(line.Written, chars);
        text.Write(chars, 0, length);
        text.WriteLine();
        ArrayPool<char>.Shared.Return(chars);
    }

    /// <summary>Writes the duty stack of one code.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="tariff">What the code pays on one day.</param>
    public static void WriteTariff(TextWriter text, TariffTreatment tariff) => Document(text, json => TariffJson.Write(json, tariff));

    /// <summary>Writes the duty stack of one code over a span of days, a member a period without change.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="history">What the code pays over the span.</param>
    public static void WriteTariff(TextWriter text, TariffHistory history) => Document(text, json => TariffHistoryJson.Write(json, history));

    /// <summary>Writes what an import of the official tariff export changed.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="report">What the import read and changed.</param>
    public static void WriteTariffImport(TextWriter text, TariffImportReport report) => Document(text, json => TariffImportJson.Write(json, report));

    /// <summary>Writes the lines of entries.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="report">The lines and totals of every entry.</param>
    /// <param name="findings">What was found while the goods were read.</param>
    public static void WriteEntries(TextWriter text, EntryReport report, IEnumerable<Finding> findings) => Document(text, json => EntryJson.Write(json, report, findings));

    /// <summary>Writes what changes on scheduled days; findings are enumerated after the goods.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="goods">Written one by one.</param>
    /// <param name="findings">Enumerated after the goods, so it may grow while they are read.</param>
    public static void WriteCalendar(TextWriter text, IEnumerable<GoodCalendar> goods, IEnumerable<Finding> findings) => Document(text, json => CalendarJson.Write(json, goods, findings));

    /// <summary>Writes a comparison of rule sets.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="goods">Written one by one; totals and rollups are asked for after the last.</param>
    /// <param name="totals">The totals of the goods.</param>
    /// <param name="rollups">The totals of the goods that share something.</param>
    /// <param name="summary">What each agreement would change, asked for last; empty when nobody wants to know.</param>
    public static void WriteComparison(TextWriter text, IEnumerable<GoodComparison> goods, ComparisonTotals totals, ComparisonRollups rollups, Func<ImmutableArray<PreferenceLoss>> summary) =>
        Document(text, json => ComparisonJson.Write(json, goods, totals, rollups, summary));

    /// <summary>Writes a sweep of one parameter.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="parameter">The name of the parameter varied.</param>
    /// <param name="results">One for each rule set.</param>
    public static void WriteSweep(TextWriter text, string parameter, ImmutableArray<SweepResult> results) => Document(text, json => SweepJson.Write(json, parameter, results));

    /// <summary>Writes what moved between two result documents.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="differences">Written in the order given; empty when nothing moved.</param>
    public static void WriteDifferences(TextWriter text, ImmutableArray<EvaluationDifference> differences) => Document(text, json => ResultDifferencesJson.Write(json, differences));

    private static void Document(TextWriter text, Action<JsonEmitter> write)
    {
        using (var json = new JsonEmitter(text, indented: true))
        {
            write(json);
        }

        text.WriteLine();
    }
}
