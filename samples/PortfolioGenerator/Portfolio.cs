using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PortfolioGenerator;

/// <summary>An illustrative portfolio of finished goods: the same bytes on every machine and in every run.</summary>
public static class Portfolio
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the goods of the catalogue as one bill of materials file, a good a line.</summary>
    public static void Write(Stream target)
    {
        Catalogue catalogue = Catalogue.Load();
        Text(target, "// Illustrative: companies, plants, values, shares and quantities are made up. Written by samples/PortfolioGenerator; do not edit.\n{\n  \"schema\": \"originrules/bom/1\",\n  \"finishedGoods\": [\n");
        bool first = true;
        foreach (GoodFamily family in catalogue.Families)
        {
            for (int number = 1; number <= family.Count; number++)
            {
                Text(target, first ? "    " : ",\n    ");
                first = false;
                using var writer = new Utf8JsonWriter(target, Compact);
                new GoodWriter(writer, catalogue, family, string.Create(CultureInfo.InvariantCulture, $"{family.Id}-{number:00}")).Write();
            }
        }

        Text(target, "\n  ]\n}\n");
    }

    private static void Text(Stream target, string text) => target.Write(Encoding.UTF8.GetBytes(text));
}
