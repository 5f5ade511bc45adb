using System.Reflection;

namespace OriginRules.Cli.Tests;

public sealed class ReadmeTests
{
    private static readonly string[] Readme = Repository.Read("README.md").Split('\n');

    [Fact]
    public void The_first_code_block_is_the_quick_start() =>
        Block(0, "csharp").ShouldBe(Repository.Read("samples", "QuickStart", "Program.cs"));

    [Fact]
    public void The_first_code_starts_by_line_10_and_both_commands_stand_in_the_first_screen()
    {
        Array.IndexOf(Readme, "```csharp").ShouldBeInRange(0, 8);
        Readme.First(l => l.StartsWith("```", StringComparison.Ordinal)).ShouldBe("```csharp");
        string firstScreen = string.Join('\n', Readme.Take(40));
        firstScreen.ShouldContain("\n    dotnet run -c Release --project src/OriginRules.Cli -- evaluate samples/boms --rules usmca,us-canada,us-mexico,none\n");
        firstScreen.ShouldContain("\n    dotnet test\n");
    }

    [Fact]
    public void The_first_output_block_is_what_the_quick_start_prints()
    {
        Assert.SkipUnless(EndToEndTests.Ready, EndToEndTests.NotReady);
        using var output = new StringWriter { NewLine = "\n" };
        TextWriter console = Console.Out;
        Console.SetOut(output);
        try
        {
            MethodInfo main = Assembly.Load("QuickStart").EntryPoint!;
            main.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        Block(0, "text").ShouldBe(output.ToString());
    }

    [Fact]
    public void The_rule_set_of_your_own_is_the_sample()
    {
        Block(0, "json").ShouldBe(Repository.Read("samples", "CustomRuleSet", "ruleset.json"));
        Block(1, "json").ShouldBe(Repository.Read("samples", "CustomRuleSet", "psr", "84.json"));
    }

    private static string Block(int number, string language)
    {
        int[] starts = [.. Enumerable.Range(0, Readme.Length).Where(i => Readme[i] == "```" + language)];
        return string.Concat(Readme.Skip(starts[number] + 1).TakeWhile(l => l != "```").Select(l => l + "\n"));
    }
}
