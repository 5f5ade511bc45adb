using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using OriginRules.Policies;
using OriginRules.RuleSets.Tests.Cases;
using PublicApiGenerator;
using static OriginRules.NRules.Tests.Given;

namespace OriginRules.NRules.Tests;

public sealed class HostTests
{
    [Fact]
    public void Two_threads_share_an_executor_and_a_policy()
    {
        var policy = new NRulesPolicy(HouseRules.FromTypes(typeof(AllFacts), typeof(EveryLine), typeof(CountComponents)));
        var executor = new NRulesExecutor(OriginEngine.Load(RuleSets.RuleSetCatalog.Bundled(), policy), HouseRules.FromTypes(typeof(Between), typeof(AfterConclusion)), new NRulesOptions { BatchSize = 50 });
        FinishedGood[] goods = [.. Samples.Take(100)];
        string[] alone = [.. executor.Evaluate(goods, Agreement).Select(Json)];
        ConcurrentBag<string[]> together = [];
        Thread[] threads = [.. Enumerable.Range(0, 2).Select(_ => new Thread(() => together.Add([.. Enumerable.Range(0, 3).SelectMany(_ => executor.Evaluate(goods, Agreement)).Select(Json)])))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        together.Count.ShouldBe(2);
        together.ShouldAllBe(results => results.SequenceEqual(Enumerable.Repeat(alone, 3).SelectMany(a => a)));
    }

    [Fact]
    public void Registered_rules_get_services_in_their_constructor_and_from_the_scope_of_a_session()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddTransient<ApprovalTable>()
            .AddOriginRules()
            .AddOriginRulesNRules(r =>
            {
                r.PolicyRules = HouseRules.FromTypes(typeof(Approves));
                r.ArticleRules = HouseRules.FromTypes(typeof(Between));
                r.Options = new NRulesOptions { Name = "trade compliance" };
            })
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Codes(provider.GetRequiredService<OriginEngine>().Evaluate(Car, Agreement)).ShouldBe(["ACME-MANAGER-MANAGER"]);
        Codes(provider.GetRequiredService<NRulesExecutor>().Evaluate(Car, Agreement)).ShouldBe(["ACME-MANAGER-MANAGER", "ACME-S02"]);
        provider.GetServices<ICompliancePolicy>().Single().Name.ShouldBe("trade compliance");
        new ServiceCollection().AddOriginRulesNRules(_ => { }).ShouldNotContain(s => s.ServiceType == typeof(ICompliancePolicy));
    }

    [Fact]
    public void A_rule_whose_service_is_missing_is_a_flag()
    {
        using ServiceProvider provider = new ServiceCollection().AddTransient<ApprovalTable>().BuildServiceProvider();
        var policy = new NRulesPolicy(HouseRules.FromTypes(typeof(NeedsAService)), new NRulesOptions { Services = provider });
        policy.Review(Engine.Evaluate(Car, Agreement)).Single().Message.ShouldContain(nameof(NeedsAService));
    }

    [Fact]
    public void The_sample_prints_what_its_README_shows()
    {
        string readme = File.ReadAllText(Path.Combine(CaseFiles.Root, "samples", "NRulesPolicies", "README.md")).ReplaceLineEndings("\n");
        using var printed = new StringWriter { NewLine = "\n" };
        (TextWriter console, string folder) = (Console.Out, Environment.CurrentDirectory);
        try
        {
            Console.SetOut(printed);
            Environment.CurrentDirectory = CaseFiles.Root;
            MethodInfo main = typeof(NRulesPolicies.MarginApproval).Assembly.EntryPoint!;
            main.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
            Environment.CurrentDirectory = folder;
        }

        readme.ShouldContain($"```text\n{printed}```\n");
    }

    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        string approved = Path.Combine(CaseFiles.Root, "tests", "OriginRules.NRules.Tests", "PublicApi.approved.txt");
        string actual = typeof(NRulesPolicy).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n");
        string expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (actual != expected)
        {
            File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt"), actual);
        }

        (actual == expected).ShouldBeTrue("The public API differs from PublicApi.approved.txt; when that is meant, copy PublicApi.received.txt of the test's output folder over it.");
    }
}
