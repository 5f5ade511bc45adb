using System.Text;

namespace OriginRules;

/// <summary>Reads bills of materials as a stream: one good after another, each with its findings.</summary>
/// <remarks>
/// A good with an error is listed without <see cref="IntakeResult.Good"/> and never stops the others. Trouble with the document itself comes as a result
/// without good and id. Memory does not grow with the number of goods but for their ids, which must differ; CSV, whose rows may
/// stand in any order, is read whole.
/// </remarks>
public static class BomReader
{
    private const int BufferSize = 1 << 16;

    /// <summary>Reads a file as the goods are asked for.</summary>
    /// <param name="path">A file whose name, or the options, tells the format.</param>
    /// <param name="options">The format, the day and the name in findings; null to go by the file name.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArgumentException">Neither the options nor the name tell the format.</exception>
    public static IEnumerable<IntakeResult> ReadFile(string path, BomReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new BomReadOptions();
        bool told = TryFormat(path, out BomFormat format);
        if (!told && options.Format is null)
        {
            throw new ArgumentException($"'{path}': the name does not tell the format; expected a name that ends in .json, .jsonl, .ndjson or .csv, or a stated format.", nameof(path));
        }

        options = options with { Format = options.Format ?? format, FileName = options.FileName ?? path };
        return File.Exists(path) ? Open(path, options) : throw new FileNotFoundException($"There is no file '{path}'.", path);
    }

    /// <summary>Reads a stream, which stays open.</summary>
    /// <param name="stream">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="options">The format, the day and the name in findings; null for a JSON document.</param>
    public static IEnumerable<IntakeResult> Read(Stream stream, BomReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Open(stream, options ?? new BomReadOptions());
    }

    /// <summary>Reads a text, which stays open.</summary>
    /// <param name="text">The document; read to its end as goods are asked for.</param>
    /// <param name="options">The format, the day and the name in findings; null for a JSON document.</param>
    public static IEnumerable<IntakeResult> Read(TextReader text, BomReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= new BomReadOptions();
        return options.Format switch
        {
            BomFormat.JsonLines => JsonLinesIntake.Read(text, options),
            BomFormat.Csv => CsvIntake.Read(text, options),
            _ => JsonDocumentIntake.Read(text, options),
        };
    }

    /// <summary>The format a file name tells. Returns false when it tells none.</summary>
    /// <param name="path">Only its extension is looked at; the file need not exist.</param>
    /// <param name="format">The format told; JSON when none is.</param>
    public static bool TryFormat(string path, out BomFormat format)
    {
        string extension = Path.GetExtension(path);
        BomFormat? told = extension.ToLowerInvariant() switch
        {
            ".json" => BomFormat.Json,
            ".jsonl" or ".ndjson" => BomFormat.JsonLines,
            ".csv" => BomFormat.Csv,
            _ => null,
        };
        format = told ?? BomFormat.Json;
        return told is not null;
    }

    private static IEnumerable<IntakeResult> Open(string path, BomReadOptions options)
    {
        using FileStream stream = File.OpenRead(path);
        foreach (IntakeResult result in Open(stream, options))
        {
            yield return result;
        }
    }

    private static IEnumerable<IntakeResult> Open(Stream stream, BomReadOptions options)
    {
        if (options.Format == BomFormat.JsonLines)
        {
            foreach (IntakeResult result in LineReader.Read(stream, options))
            {
                yield return result;
            }

            yield break;
        }

        using var text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferSize, leaveOpen: true);
        foreach (IntakeResult result in Read(text, options))
        {
            yield return result;
        }
    }
}
