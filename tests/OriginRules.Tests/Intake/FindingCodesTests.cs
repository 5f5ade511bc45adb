using System.Reflection;
using OriginRules.Tests.House;

namespace OriginRules.Tests.Intake;

public sealed class FindingCodesTests
{
    [Fact]
    public void Every_code_is_explained_once_in_the_documentation()
    {
        IEnumerable<string> codes = typeof(FindingCodes).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => (string)f.GetRawConstantValue()!);
        IEnumerable<string> explained = File.ReadLines(Path.Combine(Repository.Root, "docs", "findings.md"))
            .Where(l => l.StartsWith("| `BOM-", StringComparison.Ordinal))
            .Select(l => l.Split('`')[1]);

        explained.Order(StringComparer.Ordinal).ShouldBe(codes.Order(StringComparer.Ordinal));
    }
}
