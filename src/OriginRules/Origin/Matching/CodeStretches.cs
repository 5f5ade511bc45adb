namespace OriginRules;

/// <summary>The stretches into which the ends of many ranges cut the codes: two codes of one length within a stretch are in the same ranges.</summary>
internal sealed class CodeStretches
{
    private const int Headings = 10_000;
    private readonly long[] _firsts;
    private readonly int[] _ofHeading = new int[Headings];

    public CodeStretches(IEnumerable<HsRange> ranges)
    {
        _firsts = [.. ranges.SelectMany(r => new[] { r.From.First, r.To.Last + 1 }).Append(0).Distinct().Order()];
        int stretch = 0;
        for (int heading = 0; heading < Headings; heading++)
        {
            while (stretch + 1 < _firsts.Length && _firsts[stretch + 1] <= heading * HsCode.CodesOfAHeading)
            {
                stretch++;
            }

            _ofHeading[heading] = stretch;
        }
    }

    public int Count => _firsts.Length;

    /// <summary>The stretch in which the code and all below it are; -1 where an end lies within.</summary>
    public int Find(HsCode code)
    {
        // The ends within one heading are few, however many rules there are.
        int stretch = _ofHeading[code.Heading];
        while (stretch + 1 < _firsts.Length && _firsts[stretch + 1] <= code.First)
        {
            stretch++;
        }

        return stretch + 1 == _firsts.Length || code.Last < _firsts[stretch + 1] ? stretch : -1;
    }
}
