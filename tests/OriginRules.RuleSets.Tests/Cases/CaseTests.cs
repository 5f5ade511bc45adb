using Newtonsoft.Json.Linq;

namespace OriginRules.RuleSets.Tests.Cases;

public sealed class CaseTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases()
    {
        foreach ((string ruleSet, string file, JObject one) in CaseFiles.All())
        {
            yield return new TheoryDataRow<string, string>(file, (string)one["name"]!) { TestDisplayName = $"{ruleSet}: {one["name"]}", Skip = (string?)one["skip"] };
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_has_its_outcome(string file, string name)
    {
        (string ruleSet, _, JObject one) = CaseFiles.All().Single(c => c.File == file && (string)c.Case["name"]! == name);
        CaseRun.Of(ruleSet, one).Wrong.ShouldBeEmpty((string?)one["why"]);
    }
}
