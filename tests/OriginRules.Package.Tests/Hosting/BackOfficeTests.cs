using OriginRules.Package.Tests.Packed;

namespace OriginRules.Package.Tests.Hosting;

/// <summary>The sample host, run as its README says.</summary>
public sealed class BackOfficeTests
{
    [Fact]
    public void It_evaluates_a_file_and_logs_each_evaluation()
    {
        DotNet.Outcome outcome = Run(Repository.Sample("S04"));
        outcome.Output.ShouldContain("S04 under usmca on 2026-11-22: ");
        outcome.Output.ShouldContain("dbug: OriginRules.OriginEngine[2] S04 under usmca on ");
        outcome.Output.ShouldContain("info: OriginRules.OriginEngine[1] Rule sets loaded: usmca, us-canada, us-mexico, none; own data: none; policies: 2");
    }

    [Fact]
    public void It_holds_a_good_above_the_companys_cap_and_one_that_could_not_be_read()
    {
        using var folder = new TemporaryFolder();
        string chair = File.ReadAllText(Path.Combine(Repository.Root, "samples", "ComplianceChecks", "bills", "chair.bom.json"));
        DotNet.Outcome held = Run(folder.Write("chair.bom.json", chair.Replace("\"value\": 9.20", "\"value\": 29.20", StringComparison.Ordinal)));
        held.ExitCode.ShouldBe(1, held.All);
        held.Output.ShouldContain("HELD: COMPANY-CN-CAP");
        held.Output.ShouldContain("warn: OriginRules.OriginEngine[3] CHAIR-200 under usmca on ");

        DotNet.Outcome unread = Run(Path.Combine(Repository.Root, "samples", "bad", "negative-value.bom.json"));
        unread.ExitCode.ShouldBe(1, unread.All);
        unread.Output.ShouldContain("Error BOM-NEGATIVE at BAD/LIFT.value");
        unread.Output.ShouldNotContain("-14.2");
    }

    private static DotNet.Outcome Run(string file)
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return DotNet.Run(Repository.Root, Path.Combine("artifacts", "bin", "BackOffice", configuration, "BackOffice.dll"), file);
    }
}
