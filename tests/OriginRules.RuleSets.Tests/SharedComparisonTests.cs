using System.Runtime.CompilerServices;

namespace OriginRules.RuleSets.Tests;

/// <summary>Compares the product rules with the transcription they were made from, where a checkout has it beside it.</summary>
public sealed class SharedComparisonTests
{
    [Fact]
    public void Each_rule_has_the_number_of_branches_and_the_percentages_of_the_transcription()
    {
        string file = Path.Combine(Root(), "..", "shared", "usmca", "psr-structured.jsonl");
        Assert.SkipUnless(File.Exists(file), "The transcription is not beside the repository.");
        Dictionary<string, ProductRule> rules = RuleSetCatalog.Bundled().Resolve("usmca").ProductRules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        int compared = 0;
        foreach (string line in File.ReadLines(file))
        {
            JsonNode printed = JsonParser.Parse(new StringReader(line));
            ProductRule rule = rules[printed["id"]!.Text];
            if (rule.Unmodelled is null)
            {
                ILookup<string, JsonNode> branches = printed["alternatives"]!.Items.ToLookup(a => a["label"]?.Text ?? "", StringComparer.Ordinal);
                ILookup<string, RuleAlternative> modelled = rule.AnyOf.Where(a => !IsOfANote(a)).ToLookup(a => a.Label ?? "", StringComparer.Ordinal);
                modelled.Select(m => m.Key).ShouldBe(branches.Select(b => b.Key), rule.Id);
                foreach (IGrouping<string, RuleAlternative> alternative in modelled)
                {
                    JsonNode? rvc = branches[alternative.Key].First()["rvc"];
                    alternative.ShouldAllBe(a => Equal(a.Rvc, rvc), $"{rule.Id} {alternative.Key}");
                }
            }

            compared++;
        }

        compared.ShouldBe(rules.Values.Count(r => !r.IsNote));
    }

    // A chapter note may add a way to originate; its label is the note's, N and a number.
    private static bool IsOfANote(RuleAlternative alternative) => alternative.Label is ['N', ..];

    private static bool Equal(RegionalValueContentRequirement? asked, JsonNode? printed) =>
        asked?.TransactionValue == printed?["TV"]?.Number && asked?.NetCost == printed?["NC"]?.Number;

    private static string Root([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", ".."));
}
