using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace OriginRules.Package.Tests.Packed;

/// <summary>A fresh console project outside the repository that knows the library only by its package gives the results of the repository, byte for byte.</summary>
[Collection(nameof(PackedLibraries))]
public sealed partial class ConsumerTests(PackedLibraries packed) : IDisposable
{
    private static readonly string[] s_folders = [Path.Combine(Repository.Root, "samples", "boms"), Path.Combine(Repository.Root, "samples", "bad")];
    private static readonly Lazy<string> s_expected = new(Expected);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_runs()
    {
        Consumer();
        string actual = DotNet.Run(_folder.Path, ["run", "-c", "Release", Version, "--", .. s_folders]).ShouldSucceed().Output;
        Same(actual);
    }

    [Fact]
    public void It_runs_trimmed_and_as_a_single_file()
    {
        Consumer();
        Publish("-p:PublishTrimmed=true", "-p:PublishSingleFile=true", "--self-contained");
        Same(Program());
        Directory.GetFiles(_folder.At("out"), "*.dll").ShouldBeEmpty("the data is inside the one file");
    }

    /// <summary>The whole library is kept, so a warning anywhere in it is an error of this publish.</summary>
    [Fact]
    public void It_runs_as_native_code_and_the_analysis_of_the_whole_library_warns_of_nothing()
    {
        Consumer();
        Publish("-p:PublishAot=true", "-p:KeepWholeLibrary=true");
        Same(Program());
    }

    private string Version => $"-p:OriginRulesVersion={packed.Version}";

    private void Consumer()
    {
        string source = Path.Combine(Repository.Root, "tests", "OriginRules.Package.Tests", "Packed", "Consumer");
        foreach (string file in Directory.GetFiles(source))
        {
            File.Copy(file, _folder.At(Path.GetFileName(file)));
        }

        _folder.Write("NuGet.config", packed.NuGetConfig);
    }

    private void Publish(params string[] how)
    {
        DotNet.Outcome published = DotNet.Run(_folder.Path, ["publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "out", Version, .. how]);
        Assert.SkipWhen(published.ExitCode != 0 && NotHere().Match(published.All) is { Success: true }, $"This machine cannot publish so: {NotHere().Match(published.All).Value}");
        published.ShouldSucceed();
    }

    private string Program() => DotNet.Start(_folder.At("out", OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer"), _folder.Path, s_folders).ShouldSucceed().Output;

    private static void Same(string actual)
    {
        actual.Split('\n').Length.ShouldBeGreaterThan(40, "ten goods under four rule sets");
        (actual == s_expected.Value).ShouldBeTrue($"The package answers otherwise than the repository: {FirstDifference(actual, s_expected.Value)}");
    }

    private static string FirstDifference(string actual, string expected) =>
        actual.Split('\n').Zip(expected.Split('\n')).Where(l => l.First != l.Second).Select(l => $"\n{l.First}\n{l.Second}").FirstOrDefault("the lengths differ");

    private static string Expected()
    {
        using var text = new StringWriter();
        ResultsOfFolder.Write(text, s_folders);
        return text.ToString();
    }

    // A runtime, linker or compiler that the feed does not serve, or a machine without a linker; anything else is a failure.
    [GeneratedRegex(@"NU110[12][^\n]*(?:Microsoft\.NETCore\.App|ILLink|ILCompiler)[^\n]*|Platform linker[^\n]*not found[^\n]*|cannot find -lz[^\n]*")]
    private static partial Regex NotHere();
}
