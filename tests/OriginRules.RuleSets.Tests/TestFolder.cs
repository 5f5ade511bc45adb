namespace OriginRules.RuleSets.Tests;

/// <summary>A rule set in a folder of its own, deleted after the test.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("originrules-");

    public TestFolder(string ruleSet, string? rules = null)
    {
        Write("ruleset.json", ruleSet);
        if (rules is not null)
        {
            Write("psr/84.json", rules);
        }
    }

    public string Path => _directory.FullName;

    public void Write(string name, string text)
    {
        string file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
