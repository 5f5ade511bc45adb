using OriginRules.RuleSets;

namespace OriginRules.Tests.Intake;

public sealed class OpenWordListsTests
{
    [Fact]
    public void Words_that_rules_ask_for_are_known_beside_those_of_the_contract()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "words.json"), "{\"use\":[{\"word\":\"sweater\"}],\"processes\":[\"rolled\"],\"tags\":[{\"word\":\"glider\"}]}");
            OpenWordLists words = OpenWordLists.Load(DataFiles.Folder(folder.FullName));

            words.Use.ShouldBeSubsetOf([.. OpenWordLists.Bundled.Use, "sweater"]);
            words.Use.ShouldContain("sweater");
            words.Processes.ShouldContain("rolled");
            words.Tags.ShouldContain("glider");
            words.Tags.ShouldContain("battery");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Without_the_file_the_words_of_the_contract_are_known()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            OpenWordLists.Load(DataFiles.Folder(folder.FullName)).Processes.ShouldBe(
                ["assembly", "biotechnologicalProcess", "chemicalReaction", "controlledBlending", "cut", "distillation", "finished", "formed", "isomerSeparation", "knit",
                 "knitToShape", "particleSizeChange", "purification", "sewn", "standardsMaterials", "woven"],
                ignoreOrder: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
