namespace OriginRules;

/// <summary>The parent/child form: <c>good</c> names the good of a row; the row without a parent whose id is blank or the good's is the good itself; <c>parent</c> names the line above by id, or by ids joined by slashes.</summary>
internal sealed class CsvParents
{
    private readonly CsvHeader _header;
    private readonly Dictionary<string, List<CsvRow>> _rows = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<CsvTrouble> _lost = [];

    private CsvParents(CsvHeader header) => _header = header;

    public static CsvGoods Read(CsvHeader header, IReadOnlyList<CsvRow> rows)
    {
        var form = new CsvParents(header);
        foreach (CsvRow row in rows)
        {
            form.Add(row);
        }

        return form.Goods(rows);
    }

    private void Add(CsvRow row)
    {
        if (row.Lost is { } why)
        {
            _lost.Add(new(FindingCodes.Row, row, null, null, $"The row cannot be read: {why}."));
        }
        else if (GoodOf(row) is not { } good)
        {
            _lost.Add(new(FindingCodes.Row, row, CsvHeader.GoodColumn, null, "The row names no good; write the id of its good in every row."));
        }
        else
        {
            if (!_rows.TryGetValue(good, out List<CsvRow>? own))
            {
                _rows[good] = own = [];
                _order.Add(good);
            }

            own.Add(row);
        }
    }

    private CsvGoods Goods(IReadOnlyList<CsvRow> rows)
    {
        var goods = new Dictionary<string, CsvGood>(StringComparer.Ordinal);
        foreach (string id in _order)
        {
            CsvRow[] own = [.. _rows[id].Where(r => IsGood(r, id))];
            if (own.Length == 0)
            {
                string hint = Suggestion.DidYouMean(id, _order.Where(o => o != id && _rows[o].Exists(r => IsGood(r, o))));
                _lost.AddRange(_rows[id].Select(r => new CsvTrouble(FindingCodes.Row, r, CsvHeader.GoodColumn, id, $"No row is the good '{FindingList.Short(id)}' itself; add one with its id and no parent, or correct the name.{hint}")));
                continue;
            }

            var good = new CsvGood(id, own[0]);
            good.Troubles.AddRange(own.Skip(1).Select(r => new CsvTrouble(FindingCodes.DuplicateId, r, CsvHeader.GoodColumn, id, $"The good has a row of its own in row {own[0].Line} already; give each good an id of its own.")));
            new CsvBill(_header, good).Add(_rows[id].Where(r => !own.Contains(r)));
            goods.Add(id, good);
        }

        if (_lost.Count > 0)
        {
            MarkGoodsThatMayLackRows(goods, rows);
        }

        return new([.. _order.Where(goods.ContainsKey).Select(id => goods[id])], [.. _lost.OrderBy(t => t.Row.Line)]);
    }

    /// <summary>Where the rows of each good stand together a lost row is of the good before or after it; else it can be of any.</summary>
    private void MarkGoodsThatMayLackRows(Dictionary<string, CsvGood> goods, IReadOnlyList<CsvRow> rows)
    {
        HashSet<CsvRow> lost = new(_lost.Select(t => t.Row), ReferenceEqualityComparer.Instance);
        string[] sequence = [.. rows.Where(r => !lost.Contains(r)).Select(r => GoodOf(r)!)];
        bool together = sequence.Where((id, i) => i == 0 || sequence[i - 1] != id).GroupBy(id => id, StringComparer.Ordinal).All(g => g.Count() == 1);
        var marked = new HashSet<string>(StringComparer.Ordinal);
        CsvRow? before = null;
        CsvRow? unplaced = null;
        foreach (CsvRow row in rows)
        {
            bool isLost = lost.Contains(row);
            CsvRow? said = isLost ? row : unplaced;
            if (said is not null)
            {
                IEnumerable<string> near = together ? [.. new[] { isLost ? before : row }.OfType<CsvRow>().Select(r => GoodOf(r)!)] : goods.Keys;
                foreach (string id in near.Where(marked.Add))
                {
                    goods[id].Troubles.Add(CsvGoods.MayLack(goods[id].Own, said));
                }
            }

            unplaced = isLost ? row : null;
            before = isLost ? before : row;
        }
    }

    private string? GoodOf(CsvRow row) => row[_header.ColumnOf(CsvHeader.GoodColumn)];

    private bool IsGood(CsvRow row, string good) =>
        row[_header.ColumnOf(CsvHeader.ParentColumn)] is null && (row[_header.ColumnOf(CsvHeader.IdColumn)] is not { } id || id == good);
}
