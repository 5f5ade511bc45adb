using System.Collections.Concurrent;
using System.Text;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;
using OriginRules.Tests.House;

namespace OriginRules.Tests.Engine;

/// <summary>Many goods: the same results with any number of threads, in order, a few at a time.</summary>
public sealed class StreamingTests
{
    private const int Many = 200;
    private static readonly OriginEngine s_engine = OriginEngine.LoadBundled();
    private static readonly FinishedGood[] s_samples = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "boms"), "*.bom.json").Order(StringComparer.Ordinal).SelectMany(f => BomReader.ReadFile(f)).Select(r => r.Good!)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Results_are_those_of_single_goods_with_any_number_of_threads(int threads)
    {
        FinishedGood[] goods = [.. Goods(60)];
        string[] single = [.. goods.Select(g => Json(s_engine.Evaluate(g, "us-mexico")))];
        var stream = new StreamOptions { Threads = threads };
        s_engine.Evaluate(goods, "us-mexico", stream: stream, cancellationToken: Token).Select(Json).ShouldBe(single);
        List<string> arrived = [];
        await foreach (Evaluation evaluation in s_engine.EvaluateAsync(goods.ToAsyncEnumerable(), "us-mexico", stream: stream, cancellationToken: Token))
        {
            arrived.Add(Json(evaluation));
        }

        arrived.ShouldBe(single);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_good_that_cannot_be_evaluated_is_named_and_stops_no_other(int threads)
    {
        OriginEngine engine = s_engine;
        FinishedGood[] goods = [.. Goods(6)];
        goods[3] = goods[3] with { Components = [null!] };
        goods[1] = goods[1] with { EntryDate = null };
        var told = new List<EvaluationProgress>();
        var stream = new StreamOptions { Threads = threads, Progress = new Listener(told) };
        Evaluation[] evaluations = [.. engine.Evaluate(goods, "usmca", stream: stream, cancellationToken: Token)];
        evaluations.Select(e => e.FinishedGood).ShouldBe(goods.Select(g => g.Id));
        evaluations.Select(e => e.NotEvaluated?.Code).ShouldBe([null, "ENGINE-GOOD", null, "ENGINE-INTERNAL", null, null]);
        evaluations[1].NotEvaluated!.Message.ShouldContain("has no entryDate");
        evaluations[1].Origin.Status.ShouldBe(OriginStatus.Undetermined);
        evaluations[1].Origin.Claimable.ShouldBeFalse();
        evaluations[1].Origin.Missing.ShouldHaveSingleItem().Fact.ShouldBe("entryDate");
        evaluations[1].Tariff.TotalPayable.ShouldBeNull();
        Json(evaluations[1]).ShouldContain("\"step\":\"notEvaluated\"");
        told.ShouldBe(evaluations.Select((_, i) => new EvaluationProgress(evaluations.Take(i + 1).Count(e => e.NotEvaluated is null), evaluations.Take(i + 1).Count(e => e.NotEvaluated is not null))));

        List<string?> codes = [];
        await foreach (Evaluation evaluation in engine.EvaluateAsync(goods.ToAsyncEnumerable(), "usmca", stream: stream, cancellationToken: Token))
        {
            codes.Add(evaluation.NotEvaluated?.Code);
        }

        codes.ShouldBe(evaluations.Select(e => e.NotEvaluated?.Code));
    }

    [Fact]
    public async Task An_unknown_rule_set_is_refused_at_once()
    {
        Should.Throw<ArgumentException>(() => s_engine.Evaluate(s_samples, "nafta", cancellationToken: Token));
        Should.Throw<ArgumentException>(() => s_engine.EvaluateBills(Stream.Null, new BomReadOptions(), [new EvaluationRequest("nafta", new EvaluationOptions())], cancellationToken: Token));
        await Should.ThrowAsync<ArgumentException>(async () => await s_engine.EvaluateAsync(s_samples.ToAsyncEnumerable(), "nafta", cancellationToken: Token).FirstAsync(Token));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 9)]
    public async Task No_more_than_a_few_goods_are_taken_ahead_of_the_results(int threads, int most)
    {
        int taken = 0;
        IEnumerable<FinishedGood> Counted()
        {
            foreach (FinishedGood good in Goods(Many))
            {
                Interlocked.Increment(ref taken);
                yield return good;
            }
        }

        var stream = new StreamOptions { Threads = threads };
        foreach (Evaluation _ in s_engine.Evaluate(Counted(), "none", stream: stream, cancellationToken: Token).Take(3))
        {
            await Task.Delay(50, Token);
        }

        taken.ShouldBeLessThanOrEqualTo(3 + most);
        taken = 0;
        await foreach (Evaluation _ in s_engine.EvaluateAsync(Counted().ToAsyncEnumerable(), "none", stream: stream, cancellationToken: Token).Take(3))
        {
            await Task.Delay(50, Token);
        }

        taken.ShouldBeLessThanOrEqualTo(3 + most);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Cancelling_ends_the_stream(int threads)
    {
        var stream = new StreamOptions { Threads = threads };
        using var stop = new CancellationTokenSource();
        int results = 0;
        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (Evaluation _ in s_engine.Evaluate(Goods(Many), "none", stream: stream, cancellationToken: stop.Token))
            {
                results++;
                stop.Cancel();
            }
        });
        results.ShouldBe(1);

        // A source that never comes on is left too.
        using var later = new CancellationTokenSource(50);
        await Should.ThrowAsync<OperationCanceledException>(async () => await s_engine.EvaluateAsync(Never(later.Token), "none", stream: stream, cancellationToken: later.Token).CountAsync(later.Token));
    }

    [Fact]
    public void A_failure_of_the_source_comes_after_the_results_before_it()
    {
        static IEnumerable<FinishedGood> Broken()
        {
            yield return s_samples[0];
            throw new IOException("the line is cut");
        }

        using IEnumerator<Evaluation> evaluations = s_engine.Evaluate(Broken(), "none", stream: new StreamOptions { Threads = 2 }, cancellationToken: Token).GetEnumerator();
        evaluations.MoveNext().ShouldBeTrue();
        Should.Throw<IOException>(() => evaluations.MoveNext());
    }

    [Fact]
    public void A_result_is_handed_out_while_the_source_waits_for_its_answer()
    {
        using var questions = new BlockingCollection<FinishedGood>();
        questions.Add(s_samples[0], Token);
        foreach (Evaluation evaluation in s_engine.Evaluate(questions.GetConsumingEnumerable(Token), "none", stream: new StreamOptions { Threads = 2 }, cancellationToken: Token))
        {
            if (evaluation.FinishedGood == s_samples[0].Id)
            {
                questions.Add(s_samples[1], Token);
            }
            else
            {
                questions.CompleteAdding();
            }
        }
    }

    [Theory]
    [InlineData(BomFormat.JsonLines, 1)]
    [InlineData(BomFormat.JsonLines, 3)]
    [InlineData(BomFormat.Json, 3)]
    public void Bills_are_read_evaluated_and_written_as_one_by_one(BomFormat format, int threads)
    {
        FinishedGood[] goods = [.. Goods(Many)];
        goods[5] = goods[5] with { Id = "G4" };
        goods[7] = goods[7] with { Components = [goods[7].Components[0], goods[7].Components[0]] };
        using var text = new StringWriter();
        BomWriter.Write(text, goods, format);
        string input = format == BomFormat.JsonLines ? text + "{\"id\":\n// nothing\n" : text.ToString();
        var read = new BomReadOptions { Format = format, FileName = "goods" };
        IntakeResult[] intake = [.. BomReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(input)), read)];
        string[] ruleSets = ["usmca", "none"];
        BillEvaluation[] bills =
        [
            .. s_engine.EvaluateBills(
                new MemoryStream(Encoding.UTF8.GetBytes(input)), read, ruleSets.Select(r => new EvaluationRequest(r, new EvaluationOptions())), new StreamOptions { Threads = threads, JsonLines = true }, Token),
        ];
        bills.Length.ShouldBe(intake.Length);
        for (int i = 0; i < bills.Length; i++)
        {
            bills[i].Intake.Id.ShouldBe(intake[i].Id);
            bills[i].Intake.Findings.ShouldBe(intake[i].Findings);
            string expected = intake[i].Good is { } good ? string.Concat(ruleSets.Select(r => Json(s_engine.Evaluate(good, r)))) : "";
            Encoding.UTF8.GetString(bills[i].Lines.Span).ShouldBe(expected);
            bills[i].Evaluations.Length.ShouldBe(intake[i].Good is null ? 0 : 2);
        }

        bills.Count(b => b.Intake.Good is null).ShouldBe(format == BomFormat.JsonLines ? 3 : 2);
    }

    private static IEnumerable<FinishedGood> Goods(int count) => Enumerable.Range(0, count).Select(i => s_samples[i % s_samples.Length] with { Id = $"G{i}" });

    private static async IAsyncEnumerable<FinishedGood> Never([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return s_samples[0];
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private static string Json(Evaluation evaluation)
    {
        using var text = new StringWriter { NewLine = "\n" };
        ResultJson.WriteLine(text, evaluation);
        return text.ToString();
    }

    private sealed class Listener(List<EvaluationProgress> told) : IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value) => told.Add(value);
    }
}
