using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules.Results;

/// <summary>One parameter of one rule set over a range, for the goods of a file: totals at each step, and the values at which answers change.</summary>
/// <remarks>Between two steps the first change is bracketed digit by digit to twelve decimals. A change that is undone before the next step is not seen: choose smaller steps.</remarks>
public sealed class ScenarioSweep
{
    private const int MostDecimals = 12;
    private const int StableDecimals = 3;
    private const int MostBreakpointsBetweenSteps = 32;
    private const int MostSteps = 10_000;
    private const decimal Smallest = 0.000000000001m;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly string _ruleSet;
    private readonly ImmutableArray<FinishedGood> _goods;
    private readonly Func<FinishedGood, decimal, Evaluation> _evaluate;

    /// <summary>A sweep over goods.</summary>
    /// <param name="ruleSet">The rule set, for the result.</param>
    /// <param name="goods">Evaluated again at each value.</param>
    /// <param name="evaluate">Evaluates a good with the parameter at a value.</param>
    public ScenarioSweep(string ruleSet, ImmutableArray<FinishedGood> goods, Func<FinishedGood, decimal, Evaluation> evaluate)
    {
        _ruleSet = ruleSet;
        _goods = goods;
        _evaluate = evaluate;
    }

    /// <summary>The values of a range; the end is the last one, whether or not a step falls on it.</summary>
    /// <param name="from">The first value.</param>
    /// <param name="to">The last value, inclusive.</param>
    /// <param name="step">The distance between values, above 0.</param>
    /// <exception cref="ArgumentException">The range is empty, or the step is not above zero.</exception>
    public static ImmutableArray<decimal> Values(decimal from, decimal to, decimal step)
    {
        if (step <= 0 || to < from || (to - from) / step > MostSteps)
        {
            throw new ArgumentException($"{from.ToString(Invariant)}..{to.ToString(Invariant)}/{step.ToString(Invariant)} is no range; expected FROM..TO/STEP with FROM up to TO, a step above zero and at most {MostSteps} steps.");
        }

        var values = ImmutableArray.CreateBuilder<decimal>();
        for (decimal value = from; value <= to; value += step)
        {
            values.Add(value);
        }

        if (values[^1] < to)
        {
            values.Add(to);
        }

        return values.ToImmutable();
    }

    /// <summary>Evaluates every good at every value, then narrows down where answers change.</summary>
    /// <param name="values">The values, ascending.</param>
    public SweepResult Run(ImmutableArray<decimal> values)
    {
        var steps = ImmutableArray.CreateBuilder<SweepStep>(values.Length);
        var breakpoints = ImmutableArray.CreateBuilder<SweepBreakpoint>();
        Dictionary<FinishedGood, SweepAnswer>? before = null;
        for (int i = 0; i < values.Length; i++)
        {
            var totals = new ComparisonTotals();
            var answers = new Dictionary<FinishedGood, SweepAnswer>(ReferenceEqualityComparer.Instance);
            foreach (FinishedGood good in _goods)
            {
                Evaluation evaluation = _evaluate(good, values[i]);
                answers[good] = SweepAnswer.Of(evaluation);
                totals.Add(new GoodComparison { FinishedGood = good.Id, Evaluations = [evaluation], FirstDifference = [] });
            }

            steps.Add(new() { RuleSet = _ruleSet, Value = values[i], Totals = totals.ByRuleSet() is [var only] ? only : new() { RuleSet = _ruleSet } });
            if (before is not null)
            {
                Between(values[i - 1], values[i], before, answers, breakpoints);
            }

            before = answers;
        }

        return new SweepResult { RuleSet = _ruleSet, Steps = steps.MoveToImmutable(), Breakpoints = breakpoints.ToImmutable() };
    }

    private void Between(decimal lower, decimal upper, Dictionary<FinishedGood, SweepAnswer> before, Dictionary<FinishedGood, SweepAnswer> after, ImmutableArray<SweepBreakpoint>.Builder found)
    {
        ImmutableArray<FinishedGood> changing = [.. _goods.Where(g => before[g] != after[g])];
        for (int i = 0; changing.Length > 0; i++)
        {
            SweepBreakpoint next = i < MostBreakpointsBetweenSteps ? First(lower, upper, changing, before) : Open(lower, upper, Changes(changing, before, after));
            found.Add(next);
            if (next.UpTo >= upper)
            {
                return;
            }

            lower = next.UpTo;
            before = AnswersAt(lower, changing);
            changing = [.. changing.Where(g => before[g] != after[g])];
        }
    }

    /// <summary>The first change, bracketed by one more decimal at a time.</summary>
    private SweepBreakpoint First(decimal lower, decimal upper, ImmutableArray<FinishedGood> goods, Dictionary<FinishedGood, SweepAnswer> before)
    {
        bool Same(decimal value) => goods.All(g => SweepAnswer.Of(_evaluate(g, value)) == before[g]);
        int stableLower = 0;
        int stableUpper = 0;
        decimal unit = 1;
        for (int decimals = 0; decimals <= MostDecimals; decimals++, unit /= 10)
        {
            (decimal low, decimal high) = Bracket(lower, upper, unit, Same);
            stableLower = low == lower ? stableLower + 1 : 0;
            stableUpper = high == upper ? stableUpper + 1 : 0;
            (lower, upper) = (low, high);
            if (upper - lower > unit)
            {
                continue;
            }

            if (stableUpper >= StableDecimals && upper - lower > Smallest && Same(upper - Smallest))
            {
                return Exactly(upper, fromThere: true, upper - Smallest, upper, At(upper, goods, before));
            }

            if (stableLower >= StableDecimals && upper - lower > Smallest && !Same(lower + Smallest))
            {
                return Exactly(lower, fromThere: false, lower, lower + Smallest, At(lower + Smallest, goods, before));
            }
        }

        return Open(lower, upper, At(upper, goods, before));
    }

    /// <summary>The narrowest bracket whose bounds inside the one given are whole multiples of the unit.</summary>
    private static (decimal Lower, decimal Upper) Bracket(decimal lower, decimal upper, decimal unit, Func<decimal, bool> same)
    {
        decimal low = Math.Floor(lower / unit) + 1;
        decimal high = Math.Ceiling(upper / unit) - 1;
        while (low <= high)
        {
            decimal middle = Math.Floor((low + high) / 2);
            if (same(middle * unit))
            {
                lower = middle * unit;
                low = middle + 1;
            }
            else
            {
                upper = middle * unit;
                high = middle - 1;
            }
        }

        return (lower, upper);
    }

    private SweepBreakpoint Exactly(decimal at, bool fromThere, decimal above, decimal upTo, ImmutableArray<SweepChange> goods) =>
        new() { RuleSet = _ruleSet, At = at, FromThere = fromThere, Above = above, UpTo = upTo, Goods = goods };

    private SweepBreakpoint Open(decimal above, decimal upTo, ImmutableArray<SweepChange> goods) => new() { RuleSet = _ruleSet, Above = above, UpTo = upTo, Goods = goods };

    private ImmutableArray<SweepChange> At(decimal value, ImmutableArray<FinishedGood> goods, Dictionary<FinishedGood, SweepAnswer> before) =>
        Changes(goods, before, AnswersAt(value, goods));

    private Dictionary<FinishedGood, SweepAnswer> AnswersAt(decimal value, ImmutableArray<FinishedGood> goods)
    {
        // Two equal goods of a file are two goods.
        var answers = new Dictionary<FinishedGood, SweepAnswer>(ReferenceEqualityComparer.Instance);
        foreach (FinishedGood good in goods)
        {
            answers[good] = SweepAnswer.Of(_evaluate(good, value));
        }

        return answers;
    }

    private static ImmutableArray<SweepChange> Changes(ImmutableArray<FinishedGood> goods, Dictionary<FinishedGood, SweepAnswer> before, Dictionary<FinishedGood, SweepAnswer> after) =>
        [.. goods.Where(g => before[g] != after[g]).Select(g => new SweepChange { FinishedGood = g.Id, From = before[g].ToString(), To = after[g].ToString() })];
}
