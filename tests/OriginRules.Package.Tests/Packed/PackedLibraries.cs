namespace OriginRules.Package.Tests.Packed;

/// <summary>The packages as a release makes them, in a folder that serves as a package source; packed once for all tests.</summary>
public sealed class PackedLibraries : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackedLibraries()
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name.StartsWith("release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";
        foreach (string project in new[] { "OriginRules", "OriginRules.Testing", "OriginRules.Cli" })
        {
            DotNet.Run(Repository.Root, "pack", Path.Combine("src", project), "--no-build", "-c", configuration, "-o", _folder.Path, $"-p:PackageVersion={Version}").ShouldSucceed();
        }

        Directory.CreateDirectory(Installed);
        foreach (string stale in Directory.GetDirectories(Installed, "originrules*"))
        {
            Directory.Delete(stale, recursive: true);
        }
    }

    /// <summary>A version of this run only, so that no package of an earlier one is taken.</summary>
    public string Version { get; } = $"0.1.0-packed.g{Guid.NewGuid():N}";

    /// <summary>The path of a package.</summary>
    public string File(string id, string extension = "nupkg") => _folder.At($"{id}.{Version}.{extension}");

    /// <summary>The settings of a fresh project: the default sources and the packed files.</summary>
    public string NuGetConfig => $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{Installed}" /></config>
          <packageSources><add key="packed" value="{_folder.Path}" /></packageSources>
        </configuration>
        """;

    // Kept between runs: it holds runtime and linker, which are large.
    private static string Installed => Path.Combine(Repository.Root, "artifacts", "consumer-packages");

    public void Dispose() => _folder.Dispose();
}
