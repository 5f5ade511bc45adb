using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OriginRules.Results;

namespace OriginRules.Package.Tests.Hosting;

/// <summary>What an operator sees of evaluations. One class, since meters and sources are of the process.</summary>
public sealed class TelemetryTests
{
    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    [Fact]
    public void Evaluations_are_counted_and_timed_by_rule_set_and_status()
    {
        List<(string Instrument, long Value, string Tags)> measured = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, me) =>
        {
            if (instrument.Meter.Name == "OriginRules")
            {
                me.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            lock (measured)
            {
                measured.Add((instrument.Name, value, string.Join(" ", tags.ToArray().Select(t => $"{t.Key}={t.Value}"))));
            }
        });
        listener.Start();
        Evaluation evaluation = Engine.Evaluate(Repository.Good("S04"), "us-mexico");
        Should.Throw<ArgumentException>(() => Engine.Evaluate(Repository.Good("S04"), "a customer's text"));
        listener.Dispose();

        evaluation.Origin.Status.ShouldBe(OriginStatus.NonOriginating);
        (string, long)[] Of(string tags) => [.. measured.Where(m => m.Tags == tags).Select(m => (m.Instrument, m.Value))];
        Of("originrules.rule_set=us-mexico originrules.status=nonOriginating").ShouldContain(("originrules.evaluations", 1L));
        Of("originrules.rule_set=us-mexico originrules.status=nonOriginating").Single(m => m.Item1 == "originrules.evaluation.duration").Item2.ShouldBeGreaterThan(0);
        Of("originrules.rule_set=unknown originrules.status=error").ShouldContain(("originrules.evaluations", 1L));
    }

    [Fact]
    public void An_evaluation_is_an_activity_without_a_value_of_the_good()
    {
        List<Activity> seen = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "OriginRules",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = seen.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var root = new Activity("test").Start();
        Engine.Evaluate(Repository.Good("S04"), "none");
        Activity activity = seen.Single(a => a.TraceId == root.TraceId);
        activity.OperationName.ShouldBe("originrules.evaluate");
        activity.TagObjects.Select(t => $"{t.Key}={t.Value}").ShouldBe(["originrules.rule_set=none", "originrules.status=nonOriginating"]);
    }

    [Fact]
    public void A_log_gets_the_evaluation_at_debug_and_violations_as_a_warning()
    {
        var log = new RecordingLog();
        FinishedGood violating = Repository.Good("S07");
        Evaluation evaluation = Engine.WithLogger(log).Evaluate(violating, "us-mexico");
        log.Lines.ShouldContain(l => l.Level == LogLevel.Debug && l.Text.StartsWith("S07 under us-mexico on "));
        log.Lines.Any(l => l.Level == LogLevel.Warning).ShouldBe(evaluation.Flags.Any(f => f.Severity == Policies.FlagSeverity.Violation));
    }

    [Fact]
    public void A_logged_evaluation_is_byte_for_byte_the_unlogged_one()
    {
        FinishedGood good = Repository.Good("S02");
        Json(Engine.WithLogger(new RecordingLog()).Evaluate(good, "usmca")).ShouldBe(Json(Engine.Evaluate(good, "usmca")));
    }

    [Theory]
    [InlineData(false, "Error BOM-")]
    [InlineData(true, "-14.2")]
    public void Findings_are_logged_and_values_only_on_request(bool withValues, string expected)
    {
        var log = new RecordingLog();
        IntakeResult[] read = [.. BomReader.ReadFile(Path.Combine(Repository.Root, "samples", "bad", "negative-value.bom.json")).LogFindings(log, withValues)];
        read.ShouldNotBeEmpty();
        string text = string.Join("\n", log.Lines.Where(l => l.Level == LogLevel.Warning).Select(l => l.Text));
        text.ShouldContain(expected);
        text.Contains("expected", StringComparison.Ordinal).ShouldBe(withValues, "the message repeats the value found");
    }

    private static string Json(Evaluation evaluation)
    {
        using var text = new StringWriter();
        ResultJson.WriteLine(text, evaluation, evaluation.Explain());
        return text.ToString();
    }
}
