using System.Collections.Immutable;
using System.Text;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Reads the official export of the tariff into a folder whose rates override the bundled ones.</summary>
public static class TariffImport
{
    // Guards against a file that was cut off or exported in part; no figure of the law.
    private const int LeastPercentOfLines = 90;
    private const int MostPercentInWords = 5;
    private const int HundredPercent = 100;

    /// <summary>Reads the export, compares it with the rates in use and writes it; a damaged file changes nothing.</summary>
    /// <param name="export">The export: the JSON or the CSV layout.</param>
    /// <param name="options">Where to write, and what the file is.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static TariffImportReport Read(Stream export, TariffImportOptions options)
    {
        TariffData data = InUse(options.Folder);
        var gathered = new HtsLines();
        try
        {
            using var text = new StreamReader(export, new UTF8Encoding(false, throwOnInvalidBytes: true));
            foreach (HtsRow row in options.Csv ? HtsCsvExport.Read(text) : HtsJsonExport.Read(text))
            {
                gathered.Add(row);
            }
        }
        catch (HtsExportException e)
        {
            return Refused(options, e.Finding);
        }
        catch (DecoderFallbackException)
        {
            return Refused(options, HtsFindings.Error(HtsFindings.Damaged, 0, null, "the file is no UTF-8 text. Export it again."));
        }

        (ImmutableArray<ImportedLine> lines, ImmutableArray<Finding> unparsed) = gathered.Finish(data.Settings.Program, data.Settings.ProgramPlus);
        ImmutableArray<Finding> errors = [.. gathered.Errors, .. Implausible(lines, data.Rates)];
        return errors.IsEmpty ? Write(options, data, lines, unparsed) : Refused(options, [.. errors]);
    }

    // An error in own data must not keep a good import from repairing it.
    private static TariffData InUse(string folder)
    {
        try
        {
            return TariffData.Load(DataFiles.Folder(folder, DataFiles.Bundled));
        }
        catch (RuleSetException)
        {
            return TariffData.Load(DataFiles.Bundled);
        }
    }

    private static TariffImportReport Write(TariffImportOptions options, TariffData data, ImmutableArray<ImportedLine> lines, ImmutableArray<Finding> unparsed)
    {
        string rates = RateFiles.WriteRates(lines);
        string words = RateFiles.WriteWords(lines);
        RateSchedule read = RateSchedule.Parse(rates, RateFiles.Rates, RatesInWords.Parse(words, RateFiles.Words));
        RateFiles.Replace(options.Folder, [(RateFiles.Words, words), (RateFiles.Edition, RateFiles.WriteEdition(options)), (RateFiles.Rates, rates)]);
        return RateComparison.Of(data.Rates, read) with
        {
            Folder = options.Folder,
            Files = [RateFiles.Rates, RateFiles.Words, RateFiles.Edition],
            Lines = lines.Length,
            Findings = [.. unparsed.Select(f => f with { File = options.FileName })],
        };
    }

    private static IEnumerable<Finding> Implausible(ImmutableArray<ImportedLine> lines, RateSchedule inUse)
    {
        if (lines.IsEmpty)
        {
            yield return HtsFindings.Error(HtsFindings.Incomplete, 0, null, "the file has no tariff line of chapters 1 to 97; expected the whole tariff.");
            yield break;
        }

        if (lines.Length * HundredPercent < inUse.Count * LeastPercentOfLines)
        {
            yield return HtsFindings.Error(HtsFindings.Incomplete, 0, null, $"the file has {lines.Length} tariff lines, the rates in use have {inUse.Count}; expected the whole tariff, not a part of it.");
            yield break;
        }

        HashSet<int> present = [.. lines.Select(l => l.Code.Chapter)];
        int[] missing = [.. inUse.Codes.Select(c => c.Chapter).Distinct().Where(c => !present.Contains(c))];
        if (missing.Length > 0)
        {
            yield return HtsFindings.Error(HtsFindings.Incomplete, 0, null, $"the file has no tariff line of chapter {string.Join(", ", missing)}: it is cut off or exported in part.");
        }

        int words = lines.Count(l => l.General == ImportedLine.InWords);
        if (words * HundredPercent > lines.Length * MostPercentInWords)
        {
            yield return HtsFindings.Error(HtsFindings.Damaged, 0, null, $"{words} of {lines.Length} general rates cannot be read; the columns or the encoding are not those of the export.");
        }
    }

    private static TariffImportReport Refused(TariffImportOptions options, params ImmutableArray<Finding> errors) =>
        new() { Findings = [.. errors.Select(e => e with { File = options.FileName })] };
}
