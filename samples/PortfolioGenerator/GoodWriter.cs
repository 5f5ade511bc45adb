using System.Globalization;
using System.Text.Json;

namespace PortfolioGenerator;

/// <summary>Draws one good and writes it.</summary>
internal sealed class GoodWriter(Utf8JsonWriter writer, Catalogue catalogue, GoodFamily family, string id)
{
    private readonly Draw _draw = new(id);

    public void Write()
    {
        decimal value = _draw.Between(family.Value, family.RoundTo);
        decimal annual = Round(_draw.Between(family.AnnualQuantity, 1), 2);
        string plant = _draw.One(family.Plants);
        DrawnLine[] lines = [.. family.Lines.Select(l => DrawnLine.Of(l, value, _draw, catalogue))];
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("description", $"Illustrative {family.Sector}: {family.Description}");
        writer.WriteString("hts", family.Hts);
        writer.WriteString("productionCountry", family.Country);
        writer.WriteString("exportCountry", family.Country);
        writer.WriteString("entryDate", catalogue.EntryDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteNumber("quantity", 1);
        writer.WriteString("unit", family.Unit);
        if (lines.Sum(l => l.Kg) is > 0 and decimal weight)
        {
            writer.WriteNumber("netWeightKg", weight);
        }

        writer.WriteNumber("annualQuantity", annual);
        writer.WriteNumber("transactionValue", value);
        writer.WriteNumber("netCost", Money(value * _draw.Between(family.NetCostPercent, 0.5m) / 100));
        Words("use", family.Use);
        Words("processes", family.Processes);
        if (family.WhollyObtained)
        {
            writer.WriteBoolean("whollyObtained", true);
        }

        if (_draw.Chance(family.DeclaredOriginPercent))
        {
            writer.WriteStartObject("declaredCountryOfOrigin");
            writer.WriteString("tradeRemedy", family.Country);
            writer.WriteString("basis", "assumed for the portfolio");
            writer.WriteEndObject();
        }

        TariffFacts(lines);
        if (family.Automotive is { } automotive)
        {
            writer.WritePropertyName("automotive");
            automotive.WriteTo(writer);
        }

        writer.WriteStartObject("producer");
        writer.WriteString("name", plant);
        writer.WriteString("country", family.Country);
        writer.WriteEndObject();
        Lines(lines);
        writer.WriteEndObject();
    }

    private void TariffFacts(DrawnLine[] lines)
    {
        writer.WriteStartObject("tariffFacts");
        foreach (JsonProperty fact in family.TariffFacts.EnumerateObject())
        {
            fact.WriteTo(writer);
        }

        if (family.UsContent)
        {
            writer.WriteNumber("usContentValue", lines.Where(l => l.Country == "US").Sum(l => l.Value));
        }

        writer.WriteEndObject();
    }

    private void Lines(DrawnLine[] lines)
    {
        if (lines.Length == 0)
        {
            return;
        }

        writer.WriteStartArray("components");
        foreach (DrawnLine line in lines)
        {
            Line(line);
        }

        writer.WriteEndArray();
    }

    private void Line(DrawnLine line)
    {
        MaterialLine material = line.Material;
        writer.WriteStartObject();
        writer.WriteString("id", material.Id);
        writer.WriteString("description", material.Description);
        writer.WriteString("hts", material.Hts);
        writer.WriteNumber("value", line.Value);
        if (line.Kg > 0)
        {
            writer.WriteNumber("weightKg", line.Kg);
        }

        writer.WriteString("originCountry", line.Country);
        Status(line);
        writer.WriteStartObject("supplier");
        writer.WriteString("name", line.Supplier);
        writer.WriteString("country", line.Country);
        if (line.OwnedShare is { } share)
        {
            writer.WriteString("ultimateParentCountry", "CN");
            writer.WriteNumber("parentSharePercent", share);
        }

        writer.WriteEndObject();
        if (material.Metal is { } metal && line.Country is not null)
        {
            writer.WriteStartObject(metal);
            writer.WriteString(metal == "steel" ? "meltedAndPoured" : "primarySmelt", line.Country);
            if (metal != "steel")
            {
                writer.WriteString("cast", line.Country);
            }

            writer.WriteEndObject();
        }

        if (material.VolumePercent is { } volume)
        {
            writer.WriteNumber("volumePercentOfGood", volume);
        }

        if (material.WhollyObtained)
        {
            writer.WriteBoolean("whollyObtained", true);
        }

        if (material.Use is { } use)
        {
            Words("use", use);
        }

        if (material.Processes is { } processes)
        {
            Words("processes", processes);
        }

        Words("tags", material.Tags);
        Lines(line.Lines);
        writer.WriteEndObject();
    }

    private void Status(DrawnLine line)
    {
        if (line.Originating is { } originating)
        {
            writer.WriteBoolean("originating", originating);
        }

        if (line.CertifiedFor is { Length: > 0 } ruleSets)
        {
            Words("originatingUnder", ruleSets);
            writer.WriteStartObject("declaration");
            writer.WriteString("kind", "supplierCertification");
            writer.WriteString("reference", $"SC-{id}-{line.Material.Id}");
            writer.WriteString("validFrom", Day(catalogue.EntryDate.AddYears(-1).AddDays(line.Expired ? -30 : 30)));
            writer.WriteString("validTo", Day(catalogue.EntryDate.AddDays(line.Expired ? -30 : 30)));
            writer.WriteEndObject();
        }
    }

    private void Words(string name, string[] words)
    {
        writer.WriteStartArray(name);
        foreach (string word in words)
        {
            writer.WriteStringValue(word);
        }

        writer.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static decimal Money(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    /// <summary>Cut to so many leading digits, as people state volumes.</summary>
    private static decimal Round(decimal number, int digits)
    {
        decimal unit = 1;
        while (number / unit >= 1000 && digits > 0)
        {
            unit *= 10;
        }

        return Math.Floor(number / unit) * unit;
    }
}
