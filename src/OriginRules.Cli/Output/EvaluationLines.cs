using System.Buffers;
using System.Text;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>Evaluations and findings as JSON Lines, in the order of the goods.</summary>
/// <remarks>Nothing is kept until a good states its entry: its fees are known after the last good only, so from there on results wait, those of goods without an entry as written.</remarks>
internal sealed class EvaluationLines(Output target, Selection selection, GoodsReader reader, bool explain, bool isFilter)
{
    private const string PartOfEntry = "ENGINE-ENTRY";
    private const int BufferSize = 1 << 16;
    private readonly ArrayBufferWriter<byte> _bytes = new(BufferSize);
    private bool _entryTold;
    private readonly List<(BillEvaluation Bill, ReadOnlyMemory<byte> Lines)> _kept = [];

    public void Write(IEnumerable<BillEvaluation> bills, Action<Evaluation> see)
    {
        reader.Take = finding => ResultJson.WriteLine(_bytes, finding);
        try
        {
            foreach (BillEvaluation bill in bills)
            {
                Write(bill, see);
            }

            Shared(see);
        }
        finally
        {
            // What was evaluated before a failure is written.
            Hand(all: true);
        }
    }

    private void Write(BillEvaluation bill, Action<Evaluation> see)
    {
        bool inEntry = bill.Evaluations.Any(e => e.Good.TariffFacts?.Entry is not null);
        TellEntry(inEntry);
        if (!inEntry)
        {
            foreach (Evaluation evaluation in bill.Evaluations)
            {
                see(evaluation);
            }
        }

        if (!inEntry && _kept.Count == 0)
        {
            _bytes.Write(Lines(bill).Span);
        }
        else if (!bill.Evaluations.IsEmpty)
        {
            _kept.Add((inEntry ? bill : new BillEvaluation { Intake = bill.Intake with { Good = null, Findings = [] } }, inEntry ? default : Lines(bill)));
        }

        Hand();
    }

    /// <summary>Says once that a filter shares the fees of an entry among the goods it sees.</summary>
    private void TellEntry(bool inEntry)
    {
        if (inEntry && isFilter && !_entryTold)
        {
            _entryTold = true;
            reader.Add(new Finding
            {
                Severity = FindingSeverity.Info,
                Code = PartOfEntry,
                Path = "",
                Message = "Goods state an entry, whose fees are shared among the goods of this input only; when a file is split, keep the goods of one entry in one part.",
            });
        }
    }

    /// <summary>Writes what waited, with the fees of entries shared.</summary>
    private void Shared(Action<Evaluation> see)
    {
        using IEnumerator<Evaluation> shared = selection.Engine.ShareEntries(_kept.SelectMany(k => k.Bill.Evaluations)).GetEnumerator();
        foreach ((BillEvaluation bill, ReadOnlyMemory<byte> lines) in _kept)
        {
            _bytes.Write(lines.Span);
            for (int i = 0; i < bill.Evaluations.Length && shared.MoveNext(); i++)
            {
                see(shared.Current);
                Line(shared.Current);
            }

            Hand();
        }
    }

    private ReadOnlyMemory<byte> Lines(BillEvaluation bill)
    {
        if (!bill.Lines.IsEmpty || bill.Evaluations.IsEmpty)
        {
            return bill.Lines;
        }

        var lines = new ArrayBufferWriter<byte>();
        foreach (Evaluation evaluation in bill.Evaluations)
        {
            ResultJson.WriteLine(lines, evaluation, explain ? selection.Engine.Explain(evaluation) : null);
        }

        return lines.WrittenMemory;
    }

    private void Line(Evaluation evaluation) => ResultJson.WriteLine(_bytes, evaluation, explain ? selection.Engine.Explain(evaluation) : null);

    private void Hand(bool all = false)
    {
        if (_bytes.WrittenCount >= BufferSize || (all && _bytes.WrittenCount > 0))
        {
            if (target.Writer is StreamWriter stream)
            {
                stream.Flush();
                stream.BaseStream.Write(_bytes.WrittenSpan);
            }
            else
            {
                target.Writer.Write(Encoding.UTF8.GetString(_bytes.WrittenSpan));
            }

            _bytes.ResetWrittenCount();
        }
    }
}
