using System.Text;

namespace OriginRules.Cli;

/// <summary>A file of results: written beside its name and renamed at the end, so that a run that fails leaves what was there before.</summary>
internal sealed class OutputFile : IDisposable
{
    private const string Devices = "/dev/";

    private readonly string _path;
    private readonly string _written;

    private OutputFile(string path, string written, Stream stream)
    {
        _path = path;
        _written = written;
        Writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    }

    public StreamWriter Writer { get; }

    private bool IsTemporary => _written != _path;

    /// <summary>Opens the file a user named.</summary>
    /// <param name="named">Its full path as named.</param>
    /// <param name="real">What the links on that path come to.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static OutputFile Open(string named, string real)
    {
        // A device or a pipe is written to and never replaced.
        if (named.StartsWith(Devices, StringComparison.Ordinal))
        {
            return new(named, named, new FileStream(named, FileMode.Open, FileAccess.Write));
        }

        if (File.Exists(real) || Directory.Exists(real))
        {
            // Opening it for writing also tells whether it may be replaced.
            var there = new FileStream(real, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            if (!there.CanSeek)
            {
                return new(real, real, there);
            }

            there.Dispose();
        }

        string written = $"{real}.{Path.GetRandomFileName()}.tmp";
        return new(real, written, new FileStream(written, FileMode.CreateNew, FileAccess.Write));
    }

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
}
