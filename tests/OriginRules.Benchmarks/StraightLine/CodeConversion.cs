namespace OriginRules.Benchmarks;

/// <summary>Codes of today in the nomenclature of the product rules: the preferred one, found by binary search.</summary>
internal sealed class CodeConversion
{
    private readonly long[] _items;
    private readonly HsCode[] _itemTo;
    private readonly long[] _subheadings;
    private readonly HsCode[] _subheadingTo;

    public CodeConversion(TextReader table)
    {
        var rows = new List<(HsCode From, HsCode To)>();
        table.ReadLine();
        while (table.ReadLine() is { } row)
        {
            string[] cells = row.Split(',');
            rows.Add((HsCode.Parse(cells[0]), HsCode.Parse(cells[1])));
        }

        (_items, _itemTo) = Sorted(rows, 8);
        (_subheadings, _subheadingTo) = Sorted(rows, 6);
    }

    public HsCode Convert(HsCode current)
    {
        int item = Array.BinarySearch(_items, current.First - (current.First % 100));
        if (item >= 0)
        {
            return _itemTo[item];
        }

        long subheading = current.First - (current.First % 10_000);
        int place = Array.BinarySearch(_subheadings, subheading);
        return place < 0 || _subheadingTo[place].First == subheading ? current : _subheadingTo[place];
    }

    private static (long[], HsCode[]) Sorted(List<(HsCode From, HsCode To)> rows, int digits)
    {
        (HsCode From, HsCode To)[] sorted = [.. rows.Where(r => r.From.Length == digits).OrderBy(r => r.From)];
        return ([.. sorted.Select(r => r.From.First)], [.. sorted.Select(r => r.To)]);
    }
}
