using NJsonSchema;
using OriginRules.Tests.House;

namespace OriginRules.Tests.Intake;

/// <summary>The published schema of the BOM document.</summary>
internal static class BomSchema
{
    public static JsonSchema Load() => JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(Repository.Root, "rulesets", "schema", "bom.json"))).GetAwaiter().GetResult();
}
