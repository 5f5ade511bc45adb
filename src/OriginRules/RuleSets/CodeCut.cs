using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Takes codes out of ranges of codes, splitting a range at the level of the code taken out.</summary>
internal static class CodeCut
{
    private static readonly long[] PowerOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000];

    /// <summary>What is left of the ranges after the cuts, in the order of the ranges.</summary>
    public static ImmutableArray<HsRange> Without(ImmutableArray<HsRange> ranges, IEnumerable<HsRange> cuts)
    {
        ImmutableArray<HsRange> left = ranges;
        foreach (HsRange cut in cuts)
        {
            if (left.Any(r => Touch(r, cut)))
            {
                left = [.. left.SelectMany(r => Without(r, cut))];
            }
        }

        return left;
    }

    /// <summary>The part of the ranges that lies in one of the others, each at the finer level of the two.</summary>
    public static ImmutableArray<HsRange> Common(ImmutableArray<HsRange> ranges, IEnumerable<HsRange> others)
    {
        ImmutableArray<HsRange>.Builder common = ImmutableArray.CreateBuilder<HsRange>();
        foreach (HsRange other in others)
        {
            foreach (HsRange range in ranges.Where(r => Touch(r, other)))
            {
                int digits = Math.Max(range.Length, other.Length);
                common.Add(Run(Math.Max(range.From.First, other.From.First), Math.Min(range.To.Last, other.To.Last), digits));
            }
        }

        return common.ToImmutable();
    }

    public static bool Touch(HsRange left, HsRange right) => left.From.First <= right.To.Last && right.From.First <= left.To.Last;

    private static List<HsRange> Without(HsRange range, HsRange cut)
    {
        if (!Touch(range, cut))
        {
            return [range];
        }

        List<HsRange> left = [];
        Fill(left, range.From.First, cut.From.First - 1, range.Length, cut.Length);
        Fill(left, cut.To.Last + 1, range.To.Last, range.Length, cut.Length);
        return left;
    }

    // Whole codes of the range stay at its own level; only the code that is split goes down a level.
    private static void Fill(List<HsRange> left, long first, long last, int coarse, int fine)
    {
        if (first > last)
        {
            return;
        }

        long step = PowerOfTen[HsCode.MaxLength - coarse];
        long wholeFirst = (first + step - 1) / step * step;
        long wholeEnd = (last + 1) / step * step;
        if (wholeFirst >= wholeEnd)
        {
            left.Add(Run(first, last, Math.Max(coarse, fine)));
            return;
        }

        if (first < wholeFirst)
        {
            left.Add(Run(first, wholeFirst - 1, fine));
        }

        left.Add(Run(wholeFirst, wholeEnd - 1, coarse));
        if (wholeEnd <= last)
        {
            left.Add(Run(wholeEnd, last, fine));
        }
    }

    private static HsRange Run(long first, long last, int digits) => HsRange.Of(Code(first, digits), Code(last, digits));

    private static HsCode Code(long padded, int digits) =>
        HsCode.Parse(padded.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(HsCode.MaxLength, '0')[..digits]);
}
