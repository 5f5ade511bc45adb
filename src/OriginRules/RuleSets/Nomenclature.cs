using System.Collections;
using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Converts codes of HS 2022 to HS 2012, the nomenclature the product rules are printed in.</summary>
/// <remarks>The data lists only the subheadings that changed: preferred code, then the others; and tariff items that went on under another subheading.</remarks>
internal sealed class Nomenclature
{
    private const string File = "nomenclature/hs2022-hs2012.csv";
    private const int Heading = 4;
    private const int Subheading = 6;
    private const int TariffItem = 8;
    private const int Columns = 3;
    private const int Headings = 10_000;

    private readonly Dictionary<HsCode, ImmutableArray<HsCode>> _changed;
    private readonly Lazy<Dictionary<HsCode, ImmutableArray<HsCode>>> _newHeadings;
    private readonly bool _othersAscend;
    private readonly BitArray _touchedHeadings = new(Headings);

    private Nomenclature(Dictionary<HsCode, ImmutableArray<HsCode>> changed)
    {
        _changed = changed;
        _othersAscend = changed.Values.All(Ascend);
        foreach (HsCode code in changed.Keys)
        {
            _touchedHeadings[code.Heading] = true;
        }

        // Only a code of four digits asks for it.
        _newHeadings = new(() => NewHeadings(changed));
    }

    /// <exception cref="RuleSetException">The table is missing or malformed.</exception>
    public static Nomenclature Load(DataFiles files)
    {
        var problems = new LoadProblems();
        Dictionary<HsCode, ImmutableArray<HsCode>> changed = [];
        using Stream stream = files.Open(File) ?? throw new RuleSetException($"{files.Describe(File)}: missing; expected the table of changed subheadings.");
        using var reader = new StreamReader(stream);
        int line = 1;
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } row)
        {
            line++;
            string[] cells = row.Split(',');
            if (cells.Length != Columns || !HsCode.TryParse(cells[0], out HsCode current) || Codes(cells) is not { } codes)
            {
                problems.Add(files.Describe(File), line, "the row", row, "HS 2022 subheading, preferred HS 2012 subheading, other subheadings between blanks; or a tariff item and the tariff item it was");
                continue;
            }

            changed[current] = codes;
        }

        RuleSetResolver.ThrowIfAny(problems);
        return new Nomenclature(changed);
    }

    /// <summary>The preferred code and the others, all written with as many digits as the current one; null when a cell is something else.</summary>
    private static ImmutableArray<HsCode>? Codes(string[] cells)
    {
        int digits = cells[0].Length;
        string[] others = cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var codes = new HsCode[others.Length + 1];
        for (int i = 0; i < codes.Length; i++)
        {
            if (!HsCode.TryParse(i == 0 ? cells[1] : others[i - 1], out codes[i]) || codes[i].Length != digits)
            {
                return null;
            }
        }

        return digits is Subheading or TariffItem && HsCode.Parse(cells[0]).Length == digits ? System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(codes) : null;
    }

    private static bool Ascend(ImmutableArray<HsCode> codes)
    {
        for (int i = 2; i < codes.Length; i++)
        {
            if (codes[i - 1] >= codes[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The HS 2012 codes that goods of a current code had, preferred first; the code itself when its subheading did not change.</summary>
    public HsConversions ToHs2012(HsCode current)
    {
        if (!_touchedHeadings[current.Heading])
        {
            return new(current, default, default);
        }

        if (current.Length < Subheading)
        {
            HsCode heading = current.Length >= Heading ? current.Truncate(Heading) : default;
            return _newHeadings.Value.TryGetValue(heading, out ImmutableArray<HsCode> headings) ? new(current, default, headings) : new(current, default, default);
        }

        // A tariff item of the table went on under other tariff items, whatever its statistical number.
        if (current.Length >= TariffItem && _changed.TryGetValue(current.Truncate(TariffItem), out ImmutableArray<HsCode> items))
        {
            return new(current, default, items, _othersAscend);
        }

        HsCode subheading = current.Truncate(Subheading);
        return _changed.TryGetValue(subheading, out ImmutableArray<HsCode> codes) ? new(current, subheading, codes, _othersAscend) : new(current, default, default);
    }

    // A heading existed when some subheading of today keeps its own code, or one of the changed ones came from it.
    private static Dictionary<HsCode, ImmutableArray<HsCode>> NewHeadings(Dictionary<HsCode, ImmutableArray<HsCode>> changed)
    {
        HashSet<HsCode> old = [.. changed.Values.SelectMany(v => v).Select(c => c.Truncate(Heading))];
        return changed
            .Where(c => c.Key.Length == Subheading && !old.Contains(c.Key.Truncate(Heading)))
            .GroupBy(c => c.Key.Truncate(Heading))
            .ToDictionary(g => g.Key, g => Distinct(g.SelectMany(c => c.Value.Select((code, i) => new HsConversion(code.Truncate(Heading), i == 0)))));
    }

    private static ImmutableArray<HsCode> Distinct(IEnumerable<HsConversion> conversions) =>
    [
        .. conversions
            .GroupBy(c => c.Code)
            .Select(g => new HsConversion(g.Key, g.Any(c => c.Preferred)))
            .OrderByDescending(c => c.Preferred)
            .ThenBy(c => c.Code)
            .Select(c => c.Code),
    ];
}
