using System.Text;

namespace OriginRules.Cli;

/// <summary>A file of results: written beside its name and renamed at the end, so that a run that fails leaves what was there before.</summary>
internal sealed class OutputFile : IDisposable
{
    private const string Devices = "/dev/";

    private readonly string _path;
    private readonly string _written;

    private OutputFile(string path, string written)
    {
        _path = path;
        _written = written;
        Writer = new StreamWriter(_written, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    }

    public StreamWriter Writer { get; }

    private bool IsTemporary => _written != _path;

    /// <summary>Opens the file a user named.</summary>
    /// <param name="named">Its full path as named.</param>
    /// <param name="real">What the links on that path come to.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static OutputFile Open(string named, string real) =>
        named.StartsWith(Devices, StringComparison.Ordinal) ? new(named, named) : new(real, IsRegular(real) ? $"{real}.{Path.GetRandomFileName()}.tmp" : real);

    /// <summary>Gives the file its name.</summary>
    public void Keep()
    {
        Writer.Dispose();
        if (IsTemporary)
        {
            File.Move(_written, _path, overwrite: true);
        }
    }

    public void Dispose()
    {
        Writer.Dispose();
        if (IsTemporary)
        {
            File.Delete(_written);
        }
    }

    /// <summary>A pipe is written to and never replaced.</summary>
    private static bool IsRegular(string path)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return true;
        }

        // Opening it for writing also tells whether it may be replaced.
        using var there = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        return there.CanSeek;
    }
}
