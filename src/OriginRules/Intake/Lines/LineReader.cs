namespace OriginRules;

/// <summary>Reads lines of a bunch: the plain ones fast, the others the ordinary way. For one thread.</summary>
internal sealed class LineReader(BomReadOptions options)
{
    private readonly PlainGood _plain = new();

    public ReadGood Read(LineBatch batch, in LinePart line)
    {
        if (line.Ready is { } ready)
        {
            return ready;
        }

        return _plain.Read(batch.Buffer, line.Start, line.Length, line.Number, options) is { } good
            ? new ReadGood(good, line.Number)
            : LineBatches.Ordinary(batch.Buffer.AsSpan(line.Start, line.Length), line.Number, line.Index, options)
                ?? throw new InvalidOperationException("A line that holds something was read as empty.");
    }

    /// <summary>Reads a stream good by good.</summary>
    public static IEnumerable<IntakeResult> Read(Stream stream, BomReadOptions options)
    {
        var ids = new UniqueIds(options.FileName);
        var reader = new LineReader(options);
        bool any = false;
        foreach (LineBatch batch in new LineBatches(stream, options).Read())
        {
            foreach (LinePart line in batch.Lines)
            {
                any = true;
                yield return ids.Check(reader.Read(batch, line));
            }

            batch.Release();
        }

        if (!any)
        {
            yield return JsonLinesIntake.Nothing(options);
        }
    }
}
