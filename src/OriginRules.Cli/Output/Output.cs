namespace OriginRules.Cli;

/// <summary>Where the results of a command go. A file appears under its name only once everything is written.</summary>
internal sealed class Output(TextWriter writer, bool color, int width, OutputFile? file = null) : IDisposable
{
    public TextWriter Writer { get; } = writer;

    public Page Page() => new(Writer, color, width);

    /// <summary>Says that everything is written.</summary>
    public void Complete()
    {
        Writer.Flush();
        file?.Keep();
    }

    public void Dispose()
    {
        if (file is null)
        {
            Writer.Flush();
        }

        file?.Dispose();
    }
}
