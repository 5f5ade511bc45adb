using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OriginRules.Policies;

namespace OriginRules.Package.Tests.Hosting;

public sealed class AddOriginRulesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_path_that_is_not_there_is_named_at_once()
    {
        string message = Should.Throw<ArgumentException>(() => new ServiceCollection().AddOriginRules(options =>
        {
            options.RuleSets.AddFolder("no-such-rules");
            options.Watchlists.AddFile("no-such-list.json");
            options.DataFolder = "no-such-data";
        })).Message;
        message.ShouldContain("no-such-rules");
        message.ShouldContain("no-such-list.json");
        message.ShouldContain("no-such-data");
    }

    [Fact]
    public void A_second_registration_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new ServiceCollection().AddOriginRules().AddOriginRules()).Message.ShouldContain("one call");

    [Fact]
    public void Rule_sets_watchlists_and_policies_of_the_application_take_part()
    {
        string list = _folder.Write("list.json", """{ "schema": "originrules/watchlist/1", "parts": [ { "id": "HARNESS", "why": "Recall" } ] }""");
        var services = new ServiceCollection();
        services.AddSingleton<ICompliancePolicy, HoldEverything>();
        services.AddOriginRules(options =>
        {
            options.RuleSets.AddFolder(Path.Combine(Repository.Root, "samples", "CustomRuleSet"));
            options.Watchlists.AddFile(list);
        });
        using ServiceProvider provider = services.BuildServiceProvider();
        OriginEngine engine = provider.GetRequiredService<OriginEngine>();
        engine.RuleSets.Ids.ShouldContain("usmca-house");
        string[] codes = [.. engine.Evaluate(Repository.Good("S02"), "usmca").Flags.Select(f => f.Code)];
        codes.ShouldContain("HOLD");
        codes.ShouldContain("WATCHLIST-PART");
        provider.GetRequiredService<OriginEngine>().ShouldBeSameAs(engine);
    }

    [Fact]
    public void Rates_of_the_applications_data_folder_take_the_place_of_the_bundled_ones()
    {
        string rates = File.ReadAllText(Path.Combine(Repository.Root, "rulesets", "us-tariff", "rates.csv"));
        rates.ShouldContain("\n94013900,0,");
        _folder.Write("us-tariff/rates.csv", rates.Replace("\n94013900,0,", "\n94013900,7,", StringComparison.Ordinal));
        var services = new ServiceCollection();
        services.AddOriginRules(options => options.DataFolder = _folder.Path);
        using ServiceProvider provider = services.BuildServiceProvider();
        FinishedGood chair = Assertions.Chair.Bill.Build();
        decimal bundled = OriginEngine.LoadBundled().Evaluate(chair, "none").Tariff.TotalDuty.ShouldNotBeNull();
        provider.GetRequiredService<OriginEngine>().Evaluate(chair, "none").Tariff.TotalDuty.ShouldBe(bundled + 8.40m, "seven percent of 120");
    }

    [Fact]
    public void Loading_is_logged_with_the_rule_sets()
    {
        var log = new RecordingLog();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log));
        services.AddOriginRules();
        using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<OriginEngine>();
        log.Lines.Single().ShouldBe((LogLevel.Information, "OriginRules.OriginEngine", "Rule sets loaded: usmca, us-canada, us-mexico, none; own data: none; policies: 0"));
    }

    private sealed class HoldEverything : ICompliancePolicy
    {
        public IEnumerable<Flag> Review(Evaluation evaluation) => [new Flag { Code = "HOLD", Severity = FlagSeverity.Info, Message = "held" }];
    }
}
