using NJsonSchema;

namespace OriginRules.Tests.Intake;

/// <summary>The published schema of the BOM document.</summary>
internal static class BomSchema
{
    public static JsonSchema Load() => JsonSchema.FromJsonAsync(File.ReadAllText(RepositoryFiles.Path("rulesets", "schema", "bom.json"))).GetAwaiter().GetResult();
}
