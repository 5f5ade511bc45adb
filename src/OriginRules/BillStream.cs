using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Reads, checks, evaluates and writes the goods of one input on several threads, in their order.</summary>
internal sealed class BillStream(OriginEngine engine, BomReadOptions read, ImmutableArray<EvaluationRequest> requests, StreamOptions stream)
{
    private readonly Stack<Worker> _idle = new();

    public IEnumerable<BillEvaluation> Evaluate(Stream input, CancellationToken cancellationToken)
    {
        var ids = new UniqueIds(read.FileName);
        bool any = false;
        long goods = 0;
        long refused = 0;
        foreach (Bill bill in Bills(input, cancellationToken))
        {
            any = true;
            IntakeResult intake = bill.IsChecked ? bill.Read.Result : ids.Check(bill.Read);
            BillEvaluation evaluation = ReferenceEquals(intake, bill.Evaluation.Intake) ? bill.Evaluation : new BillEvaluation { Intake = intake };
            (goods, refused) = evaluation.Evaluations.IsEmpty ? (goods, refused + 1) : (goods + 1, refused);
            yield return evaluation;
            stream.Progress?.Report(new EvaluationProgress(goods, refused));
        }

        if (!any && read.Format == BomFormat.JsonLines)
        {
            yield return new BillEvaluation { Intake = JsonLinesIntake.Nothing(read) };
        }
    }

    private IEnumerable<Bill> Bills(Stream input, CancellationToken cancellationToken) => read.Format == BomFormat.JsonLines
        ? OrderedParallel.Select(new LineBatches(input, read).Read(), Evaluate, stream.Threads, cancellationToken).SelectMany(b => b)
        : OrderedParallel.Select(BomReader.Read(input, read), Evaluate, stream.Threads, cancellationToken);

    private Bill[] Evaluate(LineBatch batch)
    {
        Worker worker = Take();
        var bills = new Bill[batch.Lines.Count];
        for (int i = 0; i < bills.Length; i++)
        {
            ReadGood good = worker.Lines.Read(batch, batch.Lines[i]);
            bills[i] = new Bill(good, Evaluate(good.Result, worker), IsChecked: false);
        }

        batch.Release();
        Give(worker);
        return bills;
    }

    private Bill Evaluate(IntakeResult intake)
    {
        Worker worker = Take();
        BillEvaluation evaluation = Evaluate(intake, worker);
        Give(worker);
        return new Bill(new ReadGood(intake, 0), evaluation, IsChecked: true);
    }

    // All rule sets or none, so that a report never shows a good under some of them.
    private BillEvaluation Evaluate(IntakeResult intake, Worker worker)
    {
        if (intake.Good is not { } good)
        {
            return new BillEvaluation { Intake = intake };
        }

        var evaluations = new Evaluation[requests.Length];
        worker.Buffer.Clear();
        string ruleSet = "";
        try
        {
            string? inputSha256 = null;
            for (int i = 0; i < evaluations.Length; i++)
            {
                ruleSet = requests[i].RuleSet;
                evaluations[i] = engine.Evaluate(good, ruleSet, requests[i].Options);
                if (stream.JsonLines)
                {
                    inputSha256 ??= evaluations[i].InputSha256;
                    EvaluationJson.Write(worker.Json, evaluations[i], inputSha256, requests[i].Options.Explain ? evaluations[i].Explain() : null);
                    worker.Buffer.EndLine();
                }
            }
        }
        catch (Exception e) when (NotEvaluated.IsOfGood(e))
        {
            return new BillEvaluation { Intake = intake, NotEvaluated = NotEvaluated.Finding(good, ruleSet, e) };
        }

        return new BillEvaluation { Intake = intake, Evaluations = ImmutableCollectionsMarshal.AsImmutableArray(evaluations), Lines = worker.Buffer.Written.ToArray() };
    }

    private Worker Take()
    {
        lock (_idle)
        {
            return _idle.TryPop(out Worker? worker) ? worker : new Worker(read);
        }
    }

    private void Give(Worker worker)
    {
        lock (_idle)
        {
            _idle.Push(worker);
        }
    }

    private readonly record struct Bill(ReadGood Read, BillEvaluation Evaluation, bool IsChecked);

    /// <summary>What one thread works with.</summary>
    private sealed class Worker
    {
        public Worker(BomReadOptions read)
        {
            Lines = new LineReader(read);
            Json = new JsonEmitter(Buffer);
        }

        public LineReader Lines { get; }

        public JsonBuffer Buffer { get; } = new();

        public JsonEmitter Json { get; }
    }
}
