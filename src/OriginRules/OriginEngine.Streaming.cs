using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <content>Many goods: in order, on several threads, never more than a few under way.</content>
public sealed partial class OriginEngine
{
    private const int Handful = 32;

    /// <summary>Evaluates goods as they are read, several at a time; results come in the order of the goods and are the same with any number of threads.</summary>
    /// <remarks>
    /// Nothing is kept, so memory does not grow with the number of goods, until a good states its entry (see <see cref="ShareEntries"/>). A good that cannot be
    /// evaluated, for want of a day for example, comes as an evaluation that answers nothing, with <see cref="Evaluation.NotEvaluated"/>.
    /// </remarks>
    /// <param name="goods">The goods; read one after another, on other threads when there are several.</param>
    /// <param name="ruleSet">The id of the rule set.</param>
    /// <param name="options">The day, the preset and the scenario; null for the goods' entry dates and the default preset.</param>
    /// <param name="stream">The number of threads and who is told how far it is; null for all processors.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The rule set, preset or a parameter is unknown.</exception>
    public IEnumerable<Evaluation> Evaluate(
        IEnumerable<FinishedGood> goods, string ruleSet, EvaluationOptions? options = null, StreamOptions? stream = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(goods);
        stream ??= new StreamOptions();
        Func<FinishedGood, Evaluation> evaluate = OneOfMany(ruleSet, options ?? new EvaluationOptions());
        return ShareEntries(Told(InParallel(goods, evaluate, stream.Threads, cancellationToken), stream.Progress));
    }

    /// <summary>Goods that are all there go to the threads by the handful, because handing one over costs as much as evaluating it; goods still to come go one by one, so that none waits for the next.</summary>
    private static IEnumerable<Evaluation> InParallel(IEnumerable<FinishedGood> goods, Func<FinishedGood, Evaluation> evaluate, int threads, CancellationToken cancellationToken) =>
        threads > 1 && goods is IReadOnlyCollection<FinishedGood>
            ? OrderedParallel.Select(goods.Chunk(Handful), some => Array.ConvertAll(some, evaluate.Invoke), threads, cancellationToken).SelectMany(e => e)
            : OrderedParallel.Select(goods, evaluate, threads, cancellationToken);

    /// <summary>Evaluates goods as they arrive, several at a time; otherwise as the method for goods that are read.</summary>
    /// <param name="goods">The goods; no more than a few are taken before their results are.</param>
    /// <param name="ruleSet">The id of the rule set.</param>
    /// <param name="options">The day, the preset and the scenario; null for the goods' entry dates and the default preset.</param>
    /// <param name="stream">The number of goods evaluated at a time and who is told how far it is; null for all processors.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The rule set, preset or a parameter is unknown.</exception>
    public async IAsyncEnumerable<Evaluation> EvaluateAsync(
        IAsyncEnumerable<FinishedGood> goods, string ruleSet, EvaluationOptions? options = null, StreamOptions? stream = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(goods);
        stream ??= new StreamOptions();
        Func<FinishedGood, Evaluation> evaluate = OneOfMany(ruleSet, options ?? new EvaluationOptions());
        List<Evaluation> kept = [];
        var count = new Count(stream.Progress);
        await foreach (Evaluation evaluation in InOrder(goods, evaluate, stream.Threads, cancellationToken).ConfigureAwait(false))
        {
            if (kept.Count > 0 || StatesEntry(evaluation))
            {
                kept.Add(evaluation);
            }
            else
            {
                yield return evaluation;
            }

            count.Add(evaluation);
        }

        foreach (Evaluation evaluation in WithSharedFees(kept))
        {
            yield return evaluation;
        }
    }

    /// <summary>Reads the goods of an input and evaluates each under every rule set, several at a time, in their order.</summary>
    /// <remarks>
    /// Reading, checking, evaluating and writing of a good happen on one thread, so that all processors are used; memory does not grow with the number of goods
    /// but for their ids. Goods are taken alone: for those that state an entry, <see cref="ShareEntries"/> gives them their share of its fees.
    /// </remarks>
    /// <param name="input">The input, which stays open.</param>
    /// <param name="read">The format of the input, and its name in findings.</param>
    /// <param name="requests">The rule sets.</param>
    /// <param name="stream">The number of threads, and whether evaluations are also written; null for all processors.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">A rule set, preset or parameter is unknown.</exception>
    public IEnumerable<BillEvaluation> EvaluateBills(
        Stream input, BomReadOptions read, IEnumerable<EvaluationRequest> requests, StreamOptions? stream = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(read);
        ImmutableArray<EvaluationRequest> asked = [.. requests];
        foreach (EvaluationRequest request in asked)
        {
            RuleSets.Resolve(request.RuleSet, request.Options.Preset, request.Options.Set);
        }

        stream ??= new StreamOptions();
        if (stream.JsonLines)
        {
            asked = [.. asked.Select(a => a with { Options = a.Options with { Written = true } })];
        }

        return new BillStream(this, read, asked, stream).Evaluate(input, cancellationToken);
    }

    /// <summary>Lets goods of one entry share its merchandise processing fee minimum and maximum, by customs value (19 CFR 24.23(b)).</summary>
    /// <param name="evaluations">The evaluations, of one rule set or several; goods share an entry under the same rule set, scenario and day.</param>
    /// <returns>The evaluations in the same order. They pass through one by one until a good states an entry; from there on they are kept until the last is read.</returns>
    public IEnumerable<Evaluation> ShareEntries(IEnumerable<Evaluation> evaluations)
    {
        List<Evaluation> kept = [];
        foreach (Evaluation evaluation in evaluations)
        {
            if (kept.Count > 0 || StatesEntry(evaluation))
            {
                kept.Add(evaluation);
            }
            else
            {
                yield return evaluation;
            }
        }

        foreach (Evaluation evaluation in WithSharedFees(kept))
        {
            yield return evaluation;
        }
    }

    private static async IAsyncEnumerable<Evaluation> InOrder(
        IAsyncEnumerable<FinishedGood> goods, Func<FinishedGood, Evaluation> evaluate, int threads, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var free = new SemaphoreSlim(Math.Max(1, threads));
        var underWay = Channel.CreateBounded<Task<Evaluation>>(Math.Max(1, threads));
        Task feeding = Task.Run(Feed, CancellationToken.None);
        try
        {
            await foreach (Task<Evaluation> evaluation in underWay.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await evaluation.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task Feed()
        {
            try
            {
                await foreach (FinishedGood good in goods.WithCancellation(stop.Token).ConfigureAwait(false))
                {
                    await free.WaitAsync(stop.Token).ConfigureAwait(false);
                    Task<Evaluation> evaluation = Task.Run(() => evaluate(good), CancellationToken.None);
                    _ = evaluation.ContinueWith(_ => free.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                    await underWay.Writer.WriteAsync(evaluation, stop.Token).ConfigureAwait(false);
                }

                underWay.Writer.Complete();
            }
            catch (Exception e)
            {
                underWay.Writer.Complete(e);
            }
        }
    }

    private static IEnumerable<Evaluation> Told(IEnumerable<Evaluation> evaluations, IProgress<EvaluationProgress>? progress)
    {
        var count = new Count(progress);
        foreach (Evaluation evaluation in evaluations)
        {
            yield return evaluation;
            count.Add(evaluation);
        }
    }

    /// <summary>How one good of many is evaluated: a failure is an answer.</summary>
    private Func<FinishedGood, Evaluation> OneOfMany(string ruleSet, EvaluationOptions options)
    {
        RuleSet resolved = RuleSets.Resolve(ruleSet, options.Preset, options.Set);
        return good =>
        {
            try
            {
                return Evaluate(good, ruleSet, options);
            }
            catch (Exception e) when (NotEvaluated.IsOfGood(e) && good is not null)
            {
                return NotEvaluated.Evaluation(good, resolved, options, TariffData, e);
            }
        };
    }

    private static bool StatesEntry(Evaluation evaluation) => evaluation.Good.TariffFacts?.Entry is not null;

    private Evaluation[] WithSharedFees(List<Evaluation> kept)
    {
        Evaluation[] shared = [.. kept];
        foreach (IGrouping<string, int> world in Enumerable.Range(0, shared.Length).GroupBy(i => $"{shared[i].RuleSet.Id} {shared[i].RuleSet.Sha256}", StringComparer.Ordinal))
        {
            int[] places = [.. world];
            ImmutableArray<TariffTreatment> treatments = EntryFees.Shared(_tariffs.Value.Data.Settings, [.. places.Select(i => (shared[i].Good, shared[i].AsOf, shared[i].Tariff))]);
            for (int i = 0; i < places.Length; i++)
            {
                shared[places[i]] = shared[places[i]] with { Tariff = treatments[i] };
            }
        }

        return shared;
    }

    private sealed class Count(IProgress<EvaluationProgress>? progress)
    {
        private long _goods;
        private long _failed;

        public void Add(Evaluation evaluation)
        {
            _ = evaluation.NotEvaluated is null ? _goods++ : _failed++;
            progress?.Report(new EvaluationProgress(_goods, _failed));
        }
    }
}
