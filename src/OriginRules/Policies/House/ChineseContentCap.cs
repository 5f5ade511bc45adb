using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Policies;

/// <summary>A company's own cap on Chinese content, of the whole good or of what certain suppliers deliver.</summary>
/// <remarks>
/// Content is what the trace of the evaluation counts, in percent of customs value. Above the cap <c>HOUSE-CONTENT-CAP</c> is raised with the policy's severity;
/// where what is unknown could take it above, with warning at most. At the cap is within it.
/// </remarks>
public sealed class ChineseContentCap : HousePolicy
{
    private const string Code = "HOUSE-CONTENT-CAP";
    private const decimal Hundred = 100m;
    private const int Named = 3;

    /// <summary>The most that is accepted, percent of customs value, 0 to 100 inclusive.</summary>
    public required decimal MaxPercent
    {
        get;
        init => field = value is >= 0 and <= Hundred ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A cap is a percentage from 0 to 100.");
    }

    /// <summary>Suppliers by name, whatever the capitals, whose lines alone count; empty to count the whole good.</summary>
    public ImmutableArray<string> Suppliers { get; init; } = [];

    internal override string Kind => "chineseContentCap";

    private protected override IEnumerable<Flag> InScope(Evaluation evaluation)
    {
        decimal? whole = evaluation.Good.CustomsValue ?? evaluation.Good.TransactionValue;
        Counted counted = Suppliers.IsEmpty ? OfTheGood(evaluation, whole) : OfSuppliers(evaluation);
        string what = Suppliers.IsEmpty ? "Chinese content" : $"Chinese content from {string.Join(", ", Suppliers)}";
        if (counted is { AtLeast: 0, AtMost: 0 })
        {
            yield break;
        }

        if (whole is not { } customsValue || customsValue == 0)
        {
            yield return Open(evaluation, what, "cannot be compared with the cap without a customs value; state customsValue or transactionValue", counted);
        }
        else if (counted.AtLeast * Hundred > MaxPercent * customsValue)
        {
            yield return Raise(Code, $"{what} is {Percent(counted.AtLeast, customsValue)} of customs value, above the cap of {Number(MaxPercent)}%", counted.Path);
        }
        else if (counted.AtMost is not { } most || most * Hundred > MaxPercent * customsValue)
        {
            string bound = counted.AtMost is { } bounded ? $"could be {Percent(bounded, customsValue)} of customs value" : "cannot be bounded";
            yield return Open(evaluation, what, $"{bound}, and the cap is {Number(MaxPercent)}%", counted);
        }
    }

    private Flag Open(Evaluation evaluation, string what, string words, Counted counted)
    {
        OpenContent[] open = [.. evaluation.TraceContent().Open.Where(o => counted.Lines.IsEmpty || counted.Lines.Any(l => IsWithin(o.Path, l)))];
        string facts = open.Length == 0 ? "" : $"; state {string.Join(", ", open.Take(Named).Select(o => o.Path.Length == 0 ? o.Fact : $"{o.Path}.{o.Fact}"))}{(open.Length > Named ? $" and {open.Length - Named} more" : "")}";
        return Raise(Code, $"{what} {words}{facts}", counted.Path, Severity < FlagSeverity.Warning ? Severity : FlagSeverity.Warning);
    }

    private static Counted OfTheGood(Evaluation evaluation, decimal? whole)
    {
        ChineseContent content = evaluation.ChineseContent;
        decimal? most = content.Value is { } certain && content.UnknownOriginValue is { } unknown ? certain + unknown
            : content.UpperBoundPercent is { } percent && whole is { } value ? percent * value / Hundred
            : null;
        ContentComponent? largest = content.Components.Where(c => c.Path.Length > 0).OrderByDescending(c => c.Value).ThenBy(c => c.Path, StringComparer.Ordinal).FirstOrDefault();
        return new Counted(content.Value ?? evaluation.TraceContent().Lower.Value ?? 0, most, largest?.Path, []);
    }

    private Counted OfSuppliers(Evaluation evaluation)
    {
        ImmutableArray<string> lines = [.. evaluation.Lines().Where(IsOutermost).Select(l => l.Path)];
        if (lines.IsEmpty)
        {
            return new Counted(0, 0, null, []);
        }

        ContentBreakdown trace = evaluation.TraceContent();
        Dictionary<string, decimal> covered = new(StringComparer.Ordinal);
        var open = new Stack<ContentNode>([trace.Root]);
        while (open.TryPop(out ContentNode? node))
        {
            covered[node.Path] = node.CoveredValue;
            foreach (ContentNode child in node.Children)
            {
                open.Push(child);
            }
        }

        decimal certain = lines.Sum(l => covered.GetValueOrDefault(l));
        decimal? moves = trace.Open.Where(o => lines.Any(l => IsWithin(o.Path, l))).Aggregate((decimal?)0, (sum, o) => sum + o.Value);
        return new Counted(certain, certain + moves, lines.OrderByDescending(l => covered.GetValueOrDefault(l)).First(), lines);
    }

    /// <summary>A line from one of the suppliers that is not inside another one: what is inside is counted with it.</summary>
    private bool IsOutermost(BillLine line)
    {
        if (!IsFrom(line.Line))
        {
            return false;
        }

        for (BillLine? above = line.Parent; above is not null; above = above.Parent)
        {
            if (IsFrom(above.Line))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsFrom(Component line) => line.Supplier?.Name is { } name && Suppliers.Any(s => string.Equals(s.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase));

    private static bool IsWithin(string path, string line) => path == line || path.StartsWith(line + "/", StringComparison.Ordinal);

    private static string Percent(decimal part, decimal whole) => $"{Number(part * Hundred / whole)}%";

    private static string Number(decimal value) => Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>The content the cap looks at: the least and the most it can be, and where most of it sits.</summary>
    private sealed record Counted(decimal AtLeast, decimal? AtMost, string? Path, ImmutableArray<string> Lines);
}
