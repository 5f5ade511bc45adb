using OriginRules.Results;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Content;

public sealed class ContentJsonTests
{
    [Fact]
    public void Components_that_were_given_are_written_with_what_their_lines_rest_on()
    {
        Component declared = Line("B", "7318.15", "CN", 5) with { Declaration = new OriginDeclaration { Kind = "certificate", Reference = "R-1", ValidFrom = new DateOnly(2026, 1, 1), ValidTo = new DateOnly(2026, 6, 30) } };
        FinishedGood good = Good("9401.39", "CN", 100, Line("A", "9401.99", "CN", 20), Line("SUB", "9401.99", "MX", 30, declared));
        Evaluation evaluation = Engine.Evaluate(good, "usmca", new EvaluationOptions { AsOf = Day });
        ChineseContent copied = evaluation.ChineseContent with { Components = [.. evaluation.ChineseContent.Components] };
        string written = Written(evaluation with { ChineseContent = copied });
        written.ShouldBe(Written(evaluation));
        written.ShouldContain("""{"path":"SUB/B","value":5,"why":["originCountry"],"evidence":{"kind":"declaration","declarationKind":"certificate","reference":"R-1","validFrom":"2026-01-01","validTo":"2026-06-30","coversDay":false}}""");
        written.ShouldContain("""{"path":"","value":50,"why":["addedValue"],"evidence":{"kind":"statement"}}""");
    }

    [Fact]
    public void A_component_whose_line_is_not_in_the_bill_rests_on_nothing()
    {
        Evaluation evaluation = Engine.Evaluate(Good("9401.39", "MX", 100, Line("A", "9401.99", "CN", 20)), "usmca", new EvaluationOptions { AsOf = Day });
        ChineseContent given = evaluation.ChineseContent with { Components = [new ContentComponent { Path = "Z", Value = 1, Why = ["originCountry"] }] };
        Written(evaluation with { ChineseContent = given }).ShouldContain("""{"path":"Z","value":1,"why":["originCountry"]}""");
    }

    private static OriginEngine Engine { get; } = OriginEngine.LoadBundled();

    private static string Written(Evaluation evaluation)
    {
        var text = new StringWriter();
        using (var json = new JsonEmitter(text, indented: false))
        {
            ContentJson.Write(json, evaluation);
        }

        return text.ToString();
    }
}
