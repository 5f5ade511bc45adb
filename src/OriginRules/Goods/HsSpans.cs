namespace OriginRules;

/// <summary>All codes of many ranges together, for a quick "none of them": sorted spans without overlap, searched by halves.</summary>
internal sealed class HsSpans
{
    private readonly long[] _firsts;
    private readonly long[] _lasts;

    public HsSpans(IEnumerable<HsRange> ranges)
    {
        List<(long First, long Last)> spans = [];
        foreach ((long first, long last) in ranges.Select(r => (r.From.First, r.To.Last)).Order())
        {
            if (spans.Count > 0 && first <= spans[^1].Last + 1)
            {
                spans[^1] = (spans[^1].First, Math.Max(spans[^1].Last, last));
            }
            else
            {
                spans.Add((first, last));
            }
        }

        _firsts = [.. spans.Select(s => s.First)];
        _lasts = [.. spans.Select(s => s.Last)];
    }

    /// <summary>False when neither the code nor anything below it is in a range.</summary>
    public bool Touch(HsCode code)
    {
        int place = Array.BinarySearch(_lasts, code.First);
        place = place < 0 ? ~place : place;
        return place < _lasts.Length && _firsts[place] <= code.Last;
    }
}
