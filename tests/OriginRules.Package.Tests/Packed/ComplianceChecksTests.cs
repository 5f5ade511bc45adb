namespace OriginRules.Package.Tests.Packed;

/// <summary>The sample of compliance checks, copied out of the repository and run on the packed libraries.</summary>
[Collection(nameof(PackedLibraries))]
public sealed class ComplianceChecksTests(PackedLibraries packed) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_pass_and_fail_with_a_readable_explanation_when_a_component_comes_from_china()
    {
        string sample = Path.Combine(Repository.Root, "samples", "ComplianceChecks");
        foreach (string file in Directory.GetFiles(sample).Append(Path.Combine(sample, "bills", "chair.bom.json")))
        {
            _folder.Write(Path.GetRelativePath(sample, file).Replace('\\', '/'), File.ReadAllText(file));
        }

        _folder.Write("NuGet.config", packed.NuGetConfig);
        DotNet.Outcome passed = Run();
        passed.ShouldSucceed();
        passed.Output.ShouldContain("succeeded: 3");

        string bill = _folder.At("bills", "chair.bom.json");
        string changed = File.ReadAllText(bill).Replace("\"hts\": \"9401.99.90\", \"originCountry\": \"MX\"", "\"hts\": \"9401.99.90\", \"originCountry\": \"CN\"", StringComparison.Ordinal);
        changed.ShouldNotBe(File.ReadAllText(bill));
        File.WriteAllText(bill, changed);

        DotNet.Outcome failed = Run();
        failed.ExitCode.ShouldNotBe(0);
        string[] explanation = File.ReadAllText(Path.Combine(sample, "README.md")).Split("```text\n")[1].Split("\n```")[0].Split('\n');
        explanation.Length.ShouldBe(4);
        foreach (string line in explanation)
        {
            failed.Output.ShouldContain(line.Trim());
        }
    }

    private DotNet.Outcome Run() => DotNet.Run(_folder.Path, "run", "-c", "Release", $"-p:OriginRulesVersion={packed.Version}");
}
