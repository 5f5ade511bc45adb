namespace OriginRules.Package.Tests;

/// <summary>A folder outside the repository, so that none of its build files apply; removed at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("originrules-").FullName;

    public string At(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    public string Write(string name, string text)
    {
        string file = At(name.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
