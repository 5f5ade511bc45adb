namespace OriginRules.Tests;

/// <summary>Finds files of the repository from where the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Path(params string[] parts)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "OriginRules.sln")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine([folder!.FullName, .. parts]);
    }
}
