using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PortfolioGenerator;

/// <summary>An illustrative portfolio of finished goods: the same bytes on every machine and in every run.</summary>
public static class Portfolio
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lazy<Catalogue> Drawn = new(Catalogue.Load);

    /// <summary>The countries that goods are produced in.</summary>
    public static IReadOnlyList<string> Countries { get; } = [.. Drawn.Value.Families.Select(f => f.Country).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The sectors of the goods.</summary>
    public static IReadOnlyList<string> Sectors { get; } = [.. Drawn.Value.Families.Select(f => f.Sector).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>True when there are goods of a country and sector; null stands for any.</summary>
    public static bool Has(string? country, string? sector) => Families(country, sector).Any();

    /// <summary>Writes the goods as one bill of materials file, a good a line.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="country">Only goods produced there; null for all.</param>
    /// <param name="sector">Only goods of the sector; null for all.</param>
    public static void Write(Stream target, string? country = null, string? sector = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        Text(target, "// Illustrative: companies, plants, values, shares and quantities are made up. Written by samples/PortfolioGenerator; do not edit.\n{\n  \"schema\": \"originrules/bom/1\",\n  \"finishedGoods\": [\n");
        bool first = true;
        foreach (GoodFamily family in Families(country, sector))
        {
            for (int number = 1; number <= family.Count; number++)
            {
                Text(target, first ? "    " : ",\n    ");
                first = false;
                using var writer = new Utf8JsonWriter(target, Compact);
                new GoodWriter(writer, Drawn.Value, family, string.Create(CultureInfo.InvariantCulture, $"{family.Id}-{number:00}")).Write();
            }
        }

        Text(target, "\n  ]\n}\n");
    }

    private static IEnumerable<GoodFamily> Families(string? country, string? sector) =>
        Drawn.Value.Families.Where(f => (country is null || f.Country == country) && (sector is null || f.Sector == sector));

    private static void Text(Stream target, string text) => target.Write(Encoding.UTF8.GetBytes(text));
}
