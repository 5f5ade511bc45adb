using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules.Tests.Tariffs;

public class NotModelledFlagsTests
{
    private static readonly OriginEngine s_engine = OriginEngine.LoadBundled();

    public static TheoryData<string> Facts => [.. TariffCaseTests.Engine.Data.Settings.NotModelled.Select(f => f.Fact)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_stated_fact_that_is_not_modelled_is_flagged_with_its_citation_and_changes_no_figure(string fact)
    {
        Evaluation plain = Evaluated(new TariffFacts());
        Evaluation stated = Evaluated(Stated(fact));

        Flag flag = stated.Flags.Except(plain.Flags).ShouldHaveSingleItem();
        (flag.Severity, flag.Path).ShouldBe((FlagSeverity.Info, fact));
        flag.Cite.ShouldNotBeNullOrEmpty();
        stated.Tariff.TotalPayable.ShouldBe(plain.Tariff.TotalPayable);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Each_is_named_in_the_document_of_the_tariff(string fact)
    {
        string code = TariffCaseTests.Engine.Data.Settings.NotModelled.Single(f => f.Fact == fact).Code;

        File.ReadAllText(Path.Combine(TariffCase.Folder, "..", "..", "..", "docs", "tariff.md")).ShouldContain($"`{code}` when `{fact}`");
    }

    private static TariffFacts Stated(string fact) => fact switch
    {
        "tariffFacts.textilePreferenceLevel" => new TariffFacts { TextilePreferenceLevel = "9823.52.01" },
        "tariffFacts.foreignTradeZoneStatus" => new TariffFacts { ForeignTradeZoneStatus = "privilegedForeign" },
        "tariffFacts.drawback" => new TariffFacts { Drawback = true },
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "no such fact"),
    };

    private static Evaluation Evaluated(TariffFacts facts) => s_engine.Evaluate(
        new FinishedGood
        {
            Id = "SHIRT",
            Hts = HsCode.Parse("6109.10.0012"),
            CustomsValue = 100,
            TransactionValue = 100,
            ProductionCountry = Country.Parse("MX"),
            WhollyObtained = true,
            DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { TradeRemedy = Country.Parse("MX") },
            TariffFacts = facts,
        },
        "usmca",
        new EvaluationOptions { AsOf = new DateOnly(2026, 11, 22) });
}
