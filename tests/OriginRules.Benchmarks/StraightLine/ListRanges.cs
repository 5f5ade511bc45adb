namespace OriginRules.Benchmarks;

/// <summary>The groups of a measure's list on a day as ranges that do not overlap: the longest code has been decided beforehand.</summary>
internal sealed class ListRanges
{
    private readonly long[] _starts;
    private readonly string?[] _groups;

    public ListRanges(MeasureList list, DateOnly day)
    {
        (HsCode Code, string Group)[] rows = [.. list.Rows.Where(r => day >= r.From && day < r.To).Select(r => (r.Code, r.Group))];
        long[] bounds = [.. rows.SelectMany(r => new[] { r.Code.First, r.Code.Last + 1 }).Append(0).Distinct().Order()];
        var groups = new string?[bounds.Length];
        foreach ((HsCode code, string group) in rows.OrderBy(r => r.Code.Length))
        {
            for (int i = Array.BinarySearch(bounds, code.First); bounds[i] <= code.Last; i++)
            {
                groups[i] = group;
            }
        }

        (_starts, _groups) = (bounds, groups);
    }

    public string? GroupOf(HsCode code)
    {
        int place = Array.BinarySearch(_starts, code.First);
        return _groups[place < 0 ? ~place - 1 : place];
    }
}
