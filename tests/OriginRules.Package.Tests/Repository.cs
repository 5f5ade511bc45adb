using System.Runtime.CompilerServices;

namespace OriginRules.Package.Tests;

/// <summary>Finds the repository from where this file was compiled.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Sample(string id) => Path.Combine(Root, "samples", "boms", $"{id}.bom.json");

    public static FinishedGood Good(string id) => BomReader.ReadFile(Sample(id)).Single().Good.ShouldNotBeNull();

    private static string Find([CallerFilePath] string here = "")
    {
        DirectoryInfo? folder = new(Path.GetDirectoryName(here)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OriginRules.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The repository root was not found above this file.");
    }
}
