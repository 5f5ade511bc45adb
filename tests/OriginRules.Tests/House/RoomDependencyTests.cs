using System.Text.RegularExpressions;

namespace OriginRules.Tests.House;

/// <summary>Holds the dependency table of the rooms: which folder may name types of which other folder.</summary>
public sealed partial class RoomDependencyTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Goods"] = [],
        ["Law"] = [],
        ["Json"] = ["Goods", "Law"],
        ["RuleSets"] = ["Goods", "Law", "Json"],
        ["Intake"] = ["Goods", "Json", "RuleSets/DataFiles"],
        ["Origin"] = ["Goods", "Law", "RuleSets", "Policies"],
        ["CountryOfOrigin"] = ["Goods", "Law", "RuleSets", "Origin", "Json"],
        ["Content"] = ["Goods", "Law", "RuleSets", "Origin", "CountryOfOrigin"],
        ["Scenarios"] = ["Goods", "Law", "RuleSets", "Origin", "CountryOfOrigin", "Content", "Tariffs", "Policies", "Json/JsonWords", "."],
        ["Tariffs"] = ["Goods", "Law", "RuleSets", "Origin", "CountryOfOrigin", "Content", "Json", "Intake/FindingSeverity", "."],
        ["Hosting"] = [".", "RuleSets", "Policies", "Intake", "Origin", "Reports/EngineVersion"],
        ["Policies"] = [".", "Goods", "Origin", "CountryOfOrigin", "Content", "Tariffs", "Json"],
        ["Reports"] = ["Goods", "Law", "Json", "RuleSets", "Origin", "CountryOfOrigin", "Content", "Tariffs", "Policies", "Scenarios", "Intake", "."],
    };

    public static TheoryData<string> Rooms => [.. MayUse.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_names_only_types_of_the_rooms_it_may_use(string room)
    {
        Dictionary<string, string> homes = TypeHomes();
        string folder = Path.Combine(Repository.Library, room);
        List<string> broken = [];
        foreach (string file in Repository.CSharpFiles(folder))
        {
            foreach (string word in Identifier().Matches(WithoutCommentsAndStrings(File.ReadAllText(file))).Select(m => m.Value).Distinct())
            {
                if (homes.TryGetValue(word, out string? home) && home != room && !MayUse[room].Contains(home) && !MayUse[room].Contains($"{home}/{word}"))
                {
                    broken.Add($"{Path.GetRelativePath(Repository.Root, file)} names {word} of {home}");
                }
            }
        }

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_is_in_the_table() =>
        Directory.EnumerateDirectories(Repository.Library).Select(Path.GetFileName).Where(n => n is not "bin" and not "obj").ShouldAllBe(n => MayUse.ContainsKey(n!));

    [Fact]
    public void Only_the_json_room_names_the_json_library() =>
        Repository.CSharpFiles(Repository.Source).Where(f => File.ReadAllText(f).Contains("Newtonsoft", StringComparison.Ordinal))
            .ShouldAllBe(f => f.Contains($"{Path.DirectorySeparatorChar}Json{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    // A type is known by its name; a name that two rooms share, or that is also a common member name, would only blur the table.
    private static Dictionary<string, string> TypeHomes()
    {
        Dictionary<string, string> homes = new(StringComparer.Ordinal);
        HashSet<string> shared = new(StringComparer.Ordinal);
        foreach (string file in Repository.CSharpFiles(Repository.Library))
        {
            string relative = Path.GetRelativePath(Repository.Library, file);
            string room = relative.Contains(Path.DirectorySeparatorChar) ? relative[..relative.IndexOf(Path.DirectorySeparatorChar)] : ".";
            string text = File.ReadAllText(file);
            shared.UnionWith(MemberName().Matches(text).Select(m => m.Groups[1].Value + m.Groups[2].Value));
            foreach (string name in TopLevelType().Matches(text).Select(m => m.Groups[1].Value))
            {
                if (homes.TryGetValue(name, out string? other) && other != room)
                {
                    shared.Add(name);
                }

                homes[name] = room;
            }
        }

        foreach (string name in shared)
        {
            homes.Remove(name);
        }

        return homes;
    }

    private static string WithoutCommentsAndStrings(string text) => Strings().Replace(Comments().Replace(text, ""), "\"\"");

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w+\b(?!\s*\{ get)")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^(?:public|internal)[\w ]*? (?:class|record|struct|enum|interface|record struct) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^    (?:public|internal|private)[^=;\n]*? (\w+)(?: \{ (?:get|init)| =>|\()|^    (\w+),$", RegexOptions.Multiline)]
    private static partial Regex MemberName();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comments();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Strings();
}
