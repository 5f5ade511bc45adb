using OriginRules.Testing;

namespace OriginRules.Package.Tests.Assertions;

public sealed class BuilderTests
{
    [Fact]
    public void What_is_not_stated_stays_unknown()
    {
        FinishedGood good = Bill.Good("G", "9401.39").EnteringOn(2026, 11, 22).With(Bill.Line("A"), Bill.Line("B", "8412.31")).Build();
        good.ProductionCountry.ShouldBeNull();
        good.TransactionValue.ShouldBeNull();
        good.Use.ShouldBeNull();
        good.Processes.ShouldBeNull();
        good.Components.ShouldAllBe(c => c.Originating == null && c.OriginCountry == null && c.Value == null && c.OriginatingUnder == null);
        good.Components[0].Hts.ShouldBeNull();
    }

    [Fact]
    public void Every_statement_arrives()
    {
        FinishedGood good = Bill.Good("G", "9401.39").MadeIn("MX").ExportedFrom("CA").Worth(100).WithNetCost(80).UsedAs("passengerVehicle").WithProcesses()
            .With(good => good with { ExchangeRates = good.ExchangeRates.Add(Parse("CAD"), 0.73m) })
            .With(Bill.Line("A", "8412.31").From("CA").Originating("usmca").Worth(10, "CAD").Weighing(2).SuppliedBy("Maple", "CN").MadeOf(Bill.Line("A1").From("CN").Worth(1))).Build();
        (good.ProductionCountry, good.ExportCountry, good.TransactionValue, good.NetCost).ShouldBe((Country.Parse("MX"), Country.Parse("CA"), 100m, 80m));
        good.Use!.Value.ShouldBe(["passengerVehicle"]);
        good.Processes!.Value.ShouldBeEmpty("none is a statement");
        Component line = good.Components.Single();
        (line.Value, line.Currency, line.WeightKg, line.Originating).ShouldBe((10m, Parse("CAD"), 2m, true));
        line.OriginatingUnder!.Value.ShouldBe(["usmca"]);
        (line.Supplier!.Name, line.Supplier.UltimateParentCountry).ShouldBe(("Maple", Country.Parse("CN")));
        line.Components.Single().Id.ShouldBe("A1");
    }

    [Fact]
    public void A_builder_that_is_built_upon_stays_as_it_was()
    {
        GoodBuilder plain = Chair.Bill;
        plain.Worth(1).With(Bill.Line("MORE")).Changing("SEAT", line => line.From("CN"));
        FinishedGood good = plain.Build();
        good.TransactionValue.ShouldBe(120m);
        good.Components.Select(c => c.OriginCountry!.Value.Code).ShouldBe(["CN", "MX"]);
    }

    [Fact]
    public void A_line_of_a_line_is_changed_by_its_path()
    {
        GoodBuilder good = Chair.Bill.With(Bill.Line("SUB", "9401.99").MadeOf(Bill.Line("IN", "8412.31").From("MX")));
        good.Changing("SUB/IN", line => line.From("CN")).Build().Components[^1].Components.Single().OriginCountry.ShouldBe(Country.Parse("CN"));
        Should.Throw<ArgumentException>(() => good.Changing("SUB/OUT", line => line)).Message.ShouldContain("'SUB/OUT'; beside it are IN");
    }

    [Fact]
    public void A_bill_that_the_reader_would_refuse_is_refused_with_every_reason()
    {
        string message = Should.Throw<ArgumentException>(() => Chair.Bill.Worth(-1).With(Bill.Line("SEAT", "9401.99")).Build()).Message;
        message.ShouldContain("BOM-NEGATIVE");
        message.ShouldContain("BOM-DUPLICATE-ID");
    }

    [Fact]
    public void A_word_that_is_no_code_is_refused_where_it_is_written()
    {
        Should.Throw<FormatException>(() => Bill.Good("G", "chair"));
        Should.Throw<FormatException>(() => Bill.Line("A").From("China"));
        Should.Throw<FormatException>(() => Bill.Line("A").Worth(1, "pesos"));
        Should.Throw<FormatException>(() => Bill.Good("G", "9401.39").MadeIn("mx"));
    }

    private static Currency Parse(string code) => Currency.TryParse(code, out Currency currency) ? currency : throw new FormatException(code);
}
