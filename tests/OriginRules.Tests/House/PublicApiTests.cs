using PublicApiGenerator;

namespace OriginRules.Tests.House;

public sealed class PublicApiTests
{
    /// <summary>A change of the public surface shows in review as a change of the approved file.</summary>
    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        string approved = Path.Combine(Repository.Root, "tests", "OriginRules.Tests", "House", "PublicApi.approved.txt");
        string actual = typeof(OriginEngine).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, ExcludeAttributes = ["System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute"] }).ReplaceLineEndings("\n");
        string expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (actual != expected)
        {
            File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt"), actual);
        }

        (actual == expected).ShouldBeTrue("The public API differs from PublicApi.approved.txt; when that is meant, copy PublicApi.received.txt of the test's output folder over it.");
    }
}
