namespace OriginRules.Cli;

/// <summary>Where the results of a command go.</summary>
internal sealed class Output(TextWriter writer, bool color, int width, bool owned) : IDisposable
{
    public TextWriter Writer { get; } = writer;

    public Page Page() => new(Writer, color, width);

    public void Dispose()
    {
        Writer.Flush();
        if (owned)
        {
            Writer.Dispose();
        }
    }
}
