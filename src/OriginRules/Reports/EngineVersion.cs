using System.Reflection;

namespace OriginRules.Results;

/// <summary>The version of the library, as results name it.</summary>
public static class EngineVersion
{
    /// <summary>The version without build metadata, such as 1.0.0.</summary>
    public static string Current { get; } = Read();

    private static string Read()
    {
        string version = typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        int metadata = version.IndexOf('+', StringComparison.Ordinal);
        return metadata < 0 ? version : version[..metadata];
    }
}
