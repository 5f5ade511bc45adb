using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>The subheadings of chapters 1 to 97 in the nomenclature of the rules: what the current tariff converts to.</summary>
internal static class TariffCodes
{
    private const int Subheading = 6;
    private const int LastChapter = 97;

    private static readonly Lazy<ImmutableArray<string>> All = new(Load);

    public static ImmutableArray<string> Subheadings => All.Value;

    /// <summary>The subheadings of a range; of a range that is finer or no longer in the tariff, its first code at that level.</summary>
    public static ImmutableArray<string> In(HsRange range)
    {
        string from = range.From.ToString();
        string to = range.To.ToString();
        if (range.Length >= Subheading)
        {
            string[] known = [.. Subheadings.Where(c => Within(c, from[..Subheading], to[..Subheading]))];
            return known.Length > 0 ? [.. known] : [from[..Subheading]];
        }

        ImmutableArray<string> wider = [.. Subheadings.Where(c => Within(c, from, to))];
        return wider.IsEmpty ? [from.PadRight(Subheading, '0')] : wider;
    }

    public static bool Within(string code, string from, string to) =>
        string.CompareOrdinal(code[..from.Length], from) >= 0 && string.CompareOrdinal(code[..to.Length], to) <= 0;

    private static ImmutableArray<string> Load()
    {
        Nomenclature table = Nomenclature.Load(DataFiles.Bundled);
        return
        [
            .. BundledFiles.Text("us-tariff/rates.csv").Split('\n').Skip(1)
                .Select(row => row.Split(',')[0])
                .Where(code => code.Length > Subheading)
                .Select(HsCode.Parse)
                .Where(code => code.Chapter <= LastChapter)
                .SelectMany(code => table.ToHs2012(code).Select(c => c.Code.Truncate(Subheading).ToString()))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }
}
