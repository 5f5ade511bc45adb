using System.Collections.Immutable;
using NJsonSchema;
using OriginRules.RuleSets.Tests.Generated;

namespace OriginRules.RuleSets.Tests;

public sealed class MarkingDataTests
{
    private const string Header = "us-marking/marking.json";

    private static readonly MarkingRuleBook Book = MarkingRuleBook.Load(DataFiles.Bundled);
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(PublishedSchemas.Find("marking")!).GetAwaiter().GetResult();

    /// <summary>The codes that no printed row names (the tariff has them, the regulation was not amended).</summary>
    private static readonly string[] WithoutRow =
    [
        "2840.30", "2903.11", "2903.12", "2903.13", "2903.14", "2903.15", "2903.19", "2903.21", "2903.22", "2903.23", "2903.29", "2911.00", "8101.97", "8102.97",
    ];

    /// <summary>Tariff items that two rows share below eight digits.</summary>
    private static readonly string[] SharedBelowEightDigits = ["3921.90.25", "6209.20.50", "9612.10.90"];

    public static TheoryData<string> Rows => [.. DataFiles.Bundled.List("us-marking/rules").Concat(DataFiles.Bundled.List("us-marking/textiles"))];

    [Fact]
    public void The_head_of_the_marking_rules_is_valid() => Schema.Validate(BundledFiles.Text(Header)).Select(e => e.ToString()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_file_of_marking_rows_is_valid(string path) => Schema.Definitions["rows"].Validate(BundledFiles.Text(path)).Select(e => e.ToString()).ShouldBeEmpty();

    [Fact]
    public void Every_printed_row_is_there_cited_and_compared_with_its_source()
    {
        MarkingRule[] rules = [.. Book.Rules];

        rules.Length.ShouldBe(1136);
        rules.ShouldAllBe(r => r.Row.Cite.StartsWith("19 CFR 102.2") && r.Row.CheckedOn != null);
        rules.Count(r => r.Superseded).ShouldBe(8);
        Book.Header.Sources.ShouldAllBe(s => s.CheckedOn != null);
        Book.Header.Notes.ShouldAllBe(n => n.Cite.StartsWith("19 CFR 102.20"));
    }

    [Fact]
    public void No_tariff_item_has_two_rows_and_those_without_one_are_known()
    {
        List<string> two = [];
        var none = new SortedSet<string>(StringComparer.Ordinal);
        var open = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string code in CurrentCodes.All)
        {
            var good = new FinishedGood { Id = "G", Hts = HsCode.Parse(code), Use = [] };
            bool textile = Book.IsTextile(good);
            MarkingShift shift = textile ? Book.Textile(good, MarkingBill.Producer, [], new DateOnly(2026, 11, 22)) : Book.Shift(good, MarkingBill.Producer, [], new DateOnly(2026, 11, 22));
            if (shift.Row is not null)
            {
                continue;
            }

            if (shift.NeedsJudgment is not null)
            {
                none.Add(good.Hts.Truncate(6).ToDottedString());
            }
            else if (shift.Outcome.Missing.ToArray() is [{ Fact: "hts" }])
            {
                open.Add(good.Hts.ToDottedString());
            }
            else
            {
                two.Add(code);
            }
        }

        two.ShouldBeEmpty();
        none.ShouldBe(WithoutRow);
        open.ShouldBe(SharedBelowEightDigits);
    }

    [Fact]
    public void At_least_98_percent_of_the_rows_are_expressed_and_the_rest_say_why_not()
    {
        RuleSetCoverage coverage = Book.Coverage;

        ((decimal)coverage.Modelled / coverage.Rules).ShouldBeGreaterThanOrEqualTo(0.98m);
        coverage.Reasons.SelectMany(r => r.Value).Distinct().Count().ShouldBe(coverage.PartlyModelled + coverage.Unmodelled);
    }

    [Fact]
    public void Every_word_that_rows_ask_for_is_in_the_word_list_with_the_number_of_rows()
    {
        JsonNode words = BundledFiles.Json("words.json");

        Listed(words, "use").ShouldBe(Asked(MarkingWords.Use(Book)));
        Listed(words, "processes").ShouldBe(Asked(MarkingWords.Processes(Book)));
        Listed(words, "tags").ShouldBe(Asked(MarkingWords.Tags(Book)));
        Listed(words, "composition").ShouldBe(Asked(Book.Rules.SelectMany(r => r.AnyOf.Select(a => a.Composition).OfType<CompositionLimit>().Select(c => (c.Fact, r.Row.Id)))));
    }

    private static Dictionary<string, int> Listed(JsonNode words, string kind) =>
        words[kind]!.Items.Where(w => w["markingRows"] is not null).ToDictionary(w => w["word"]!.Text, w => (int)w["markingRows"]!.Number, StringComparer.Ordinal);

    private static Dictionary<string, int> Asked(IEnumerable<(string Word, string Place)> words) =>
        words.Distinct().GroupBy(w => w.Word, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
}
