using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The files that an import writes, below the folder that overrides the bundled data.</summary>
internal static class RateFiles
{
    public const string Rates = "us-tariff/rates.csv";
    public const string Words = "us-tariff/rates-in-words.csv";

    public const string Edition = "us-tariff/rates-edition.json";

    /// <summary>What the edition is called and from when it counts.</summary>
    public static string WriteEdition(TariffImportOptions options)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonEmitter(text, indented: true))
        {
            json.BeginObject();
            json.Property("schema", "originrules/rates-edition/1");
            json.Property("edition", options.Edition ?? Path.GetFileName(options.FileName));
            json.Property("from", options.EditionFrom is { } day ? JsonWords.Day(day) : null);
            json.EndObject();
        }

        return text.ToString() + "\n";
    }

    /// <summary>The lines as the rates file.</summary>
    public static string WriteRates(ImmutableArray<ImportedLine> lines)
    {
        StringBuilder text = new StringBuilder(RateSchedule.FileHeader).Append('\n');
        foreach (ImportedLine line in lines)
        {
            text.Append(line.Written).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The printed text of the rates in words.</summary>
    public static string WriteWords(ImmutableArray<ImportedLine> lines)
    {
        StringBuilder text = new StringBuilder(RatesInWords.FileHeader).Append('\n');
        foreach (ImportedLine line in lines)
        {
            Word(text, line, RatesInWords.GeneralColumn, line.General, line.PrintedGeneral);
            Word(text, line, RatesInWords.SecondColumn, line.ColumnTwo, line.PrintedColumnTwo);
        }

        return text.ToString();
    }

    /// <summary>Writes each file beside its name and gives it the name only when all are written, so that a failure leaves what was there.</summary>
    public static void Replace(string folder, IReadOnlyList<(string Path, string Text)> files)
    {
        List<(string From, string To)> written = [];
        try
        {
            foreach ((string path, string text) in files)
            {
                string to = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                string from = $"{to}.{Path.GetRandomFileName()}.tmp";
                written.Add((from, to));
                File.WriteAllText(from, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }

            foreach ((string from, string to) in written)
            {
                File.Move(from, to, overwrite: true);
            }
        }
        finally
        {
            foreach ((string from, _) in written)
            {
                File.Delete(from);
            }
        }
    }

    private static void Word(StringBuilder text, ImportedLine line, string column, string rate, string printed)
    {
        if (rate == ImportedLine.InWords)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.Code},{column},\"{printed}\"\n");
        }
    }
}
