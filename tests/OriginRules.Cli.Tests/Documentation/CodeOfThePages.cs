using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Cli.Tests;

/// <summary>The code of the pages in <c>docs</c>, compiled and run.</summary>
public sealed class CodeOfThePages
{
    [Fact]
    public void A_folder_is_a_rule_set_like_the_bundled_ones()
    {
        string folder = Repository.PathOf("samples", "DraftAgreement");
        FinishedGood good = Sample("S07");
        RuleSetCatalog catalog = RuleSetCatalog.Bundled().AddFolder(folder);
        OriginEngine engine = OriginEngine.Load(catalog);
        Evaluation draft = engine.Evaluate(good, "draft-bilateral");
        draft.RuleSet.Id.ShouldBe("draft-bilateral");
    }

    [Fact]
    public void Open_questions_are_read_from_the_determination()
    {
        FinishedGood good = Sample("S01");
        Evaluation evaluation = OriginEngine.LoadBundled().Evaluate(good with { Components = [.. good.Components.Select(c => c with { Originating = null, OriginatingUnder = null, OriginCountry = null })] }, "us-canada");
        string[] questions = [.. evaluation.Origin.Missing.Select(f => $"{f.Path}: state {f.Fact}. {f.Why}")];
        questions.ShouldNotBeEmpty();
    }

    private static FinishedGood Sample(string name) => BomReader.ReadFile(Repository.PathOf("samples", "boms", name + ".bom.json")).Single().Good.ShouldNotBeNull();
}
