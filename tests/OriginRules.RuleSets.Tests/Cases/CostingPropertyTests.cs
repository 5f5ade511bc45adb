using System.Collections.Immutable;
using CsCheck;

namespace OriginRules.RuleSets.Tests.Cases;

/// <summary>What holds of the cost calculators whatever the figures.</summary>
public sealed class CostingPropertyTests
{
    private static readonly DateOnly Day = new(2024, 3, 1);

    [Fact]
    public void Whatever_the_method_the_units_withdrawn_are_all_accounted_for_and_no_more_foreign_units_leave_than_came_in() =>
        Gen.Select(Gen.Enum<InventoryMethod>().Where(m => m != InventoryMethod.SpecificIdentification), Gen.Select(Gen.Int[1, 500], Gen.Bool, Gen.Int[1, 300]).List[1, 8], Gen.Int[1, 100])
            .Sample((method, receipts, percent) =>
            {
                decimal all = receipts.Sum(r => r.Item1);
                decimal foreign = receipts.Where(r => !r.Item2).Sum(r => r.Item1);
                decimal withdrawn = all * percent / 100;
                ImmutableArray<InventoryMovement> movements =
                [
                    .. receipts.Select(r => new InventoryMovement { Date = Day, Received = r.Item1, Originating = r.Item2, UnitValue = r.Item3 }),
                    new InventoryMovement { Date = Day, Withdrawn = withdrawn },
                ];
                InventoryUse use = InventoryCalculator.Withdrawals(method, movements).Single();
                Math.Abs(use.OriginatingUnits + use.NonOriginatingUnits - withdrawn).ShouldBeLessThan(0.000001m);
                use.NonOriginatingUnits.ShouldBeInRange(0, foreign + 0.000001m);
            });

    [Fact]
    public void Shares_of_overhead_add_up_to_it() =>
        Gen.Select(Gen.Int[1, 1000], Gen.Int[0, 1000], Gen.Int[0, 100000]).Sample((a, b, overhead) =>
            Math.Abs(OverheadAllocation.ByCostRatio(overhead, new CostShare(a, a + b)) + OverheadAllocation.ByCostRatio(overhead, new CostShare(b, a + b)) - overhead).ShouldBeLessThan(0.000001m));

    [Fact]
    public void More_than_the_inventory_holds_is_not_withdrawn() =>
        Should.Throw<ArgumentException>(() => InventoryCalculator.Withdrawals(InventoryMethod.Fifo, [Receipt(10, true), Withdrawal(10.01m, null)])).Message.ShouldContain("2024-03-01");

    [Fact]
    public void Under_specific_identification_only_the_kind_named_is_withdrawn() =>
        Should.Throw<ArgumentException>(() => InventoryCalculator.Withdrawals(InventoryMethod.SpecificIdentification, [Receipt(10, true), Receipt(10, false), Withdrawal(11, true)]));

    [Fact]
    public void A_receipt_without_its_origin_is_refused() =>
        Should.Throw<ArgumentException>(() => InventoryCalculator.Withdrawals(InventoryMethod.Lifo, [Receipt(10, null)]));

    [Fact]
    public void A_share_above_the_whole_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => new CostShare(2, 1));

    [Fact]
    public void Between_two_places_that_ship_alike_none_is_the_normal_one() =>
        TransactionValueAdjustment.PointOfDirectShipment([new("east", "buyer", 5), new("west", "buyer", 5)], "buyer").ShouldBeNull();

    [Fact]
    public void A_maturity_beyond_the_longest_government_debt_takes_its_yield() =>
        NonAllowableInterest.GovernmentRate([new(1, 3), new(2, 3.5m)], 12).ShouldBe(3.5m);

    private static InventoryMovement Receipt(decimal units, bool? originating) => new() { Date = Day, Received = units, Originating = originating };

    private static InventoryMovement Withdrawal(decimal units, bool? originating) => new() { Date = Day, Withdrawn = units, Originating = originating };
}
