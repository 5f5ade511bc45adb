using System.Collections.Immutable;

namespace OriginRules.Tests.Content;

public sealed class OwnerShareTests
{
    private static readonly ImmutableArray<Country> Covered = Bill.Countries("CN", "HK", "MO");

    [Theory]
    [InlineData(14.99, 15, false)]
    [InlineData(15, 15, true)]
    [InlineData(24.99, 25, false)]
    [InlineData(25, 25, true)]
    [InlineData(25.01, 25, true)]
    [InlineData(49.99, 50, false)]
    [InlineData(50, 50, true)]
    public void A_direct_share_below_on_and_above_the_threshold(double share, int threshold, bool reaches) =>
        OwnerShare.Reaches(new Supplier { UltimateParentCountry = Country.Parse("CN"), ParentSharePercent = (decimal)share }, Covered, threshold).ShouldBe(reaches);

    [Theory]
    [InlineData(60, 41, false)] // 24.6
    [InlineData(50, 50, true)] // 25
    [InlineData(60, 42, true)] // 25.2
    public void An_indirect_share_is_the_product_along_the_chain(int first, int second, bool reaches) =>
        OwnerShare.Reaches(Chain(("MX", first), ("CN", second)), Covered, 25).ShouldBe(reaches);

    [Fact]
    public void A_covered_owner_in_the_middle_of_the_chain_counts_with_its_own_share() =>
        OwnerShare.Reaches(Chain(("HK", 30), ("US", 100)), Covered, 25).ShouldBe(true);

    [Fact]
    public void A_share_that_is_not_stated_leaves_it_open_where_it_could_reach_the_threshold() =>
        OwnerShare.Reaches(Chain(("MX", 60), ("CN", null)), Covered, 25).ShouldBeNull();

    [Fact]
    public void A_share_that_is_not_stated_cannot_lift_what_is_already_below() =>
        OwnerShare.Reaches(Chain(("MX", 20), ("CN", null)), Covered, 25).ShouldBe(false);

    [Fact]
    public void An_owner_of_unknown_country_leaves_it_open() => OwnerShare.Reaches(Chain((null, 60)), Covered, 25).ShouldBeNull();

    [Fact]
    public void Owners_outside_the_group_settle_it() => OwnerShare.Reaches(Chain(("JP", 100)), Covered, 25).ShouldBe(false);

    [Fact]
    public void A_parent_without_a_share_is_settled_by_a_chain_that_names_its_country() =>
        OwnerShare.Reaches(Chain(("MX", 20), ("CN", 100)) with { UltimateParentCountry = Country.Parse("CN") }, Covered, 25).ShouldBe(false);

    [Theory]
    [InlineData(24.99, false)]
    [InlineData(25, true)]
    [InlineData(25.01, true)]
    public void A_parent_of_unknown_country_leaves_it_open_from_the_threshold_on(double share, bool open)
    {
        var supplier = new Supplier { ParentSharePercent = (decimal)share };
        OwnerShare.Reaches(supplier, Covered, 25).ShouldBe(open ? null : false);
        OwnerShare.OpenFacts(supplier, Covered, 25).ShouldBe(open ? ["supplier.ultimateParentCountry"] : []);
    }

    [Fact]
    public void A_share_of_nothing_is_no_owners_at_a_threshold_of_nothing()
    {
        OwnerShare.Reaches(new Supplier { UltimateParentCountry = Country.Parse("CN"), ParentSharePercent = 0 }, Covered, 0).ShouldBe(false);
        OwnerShare.Reaches(Chain(("CN", 0)), Covered, 0).ShouldBe(false);
    }

    [Fact]
    public void What_is_not_stated_of_a_chain_is_named_link_by_link()
    {
        OwnerShare.OpenFacts(Chain((null, 60)), Covered, 25).ShouldBe(["supplier.ownershipChain[0].country"]);
        OwnerShare.OpenFacts(Chain(("MX", null), ("CN", null)), Covered, 25).ShouldBe(["supplier.ownershipChain[0].sharePercent", "supplier.ownershipChain[1].sharePercent"]);
        OwnerShare.OpenFacts(Chain((null, 60), ("CN", 50)), Covered, 25).ShouldBeEmpty();
    }

    private static Supplier Chain(params (string? Country, int? Share)[] links) =>
        new() { OwnershipChain = [.. links.Select(l => new OwnershipLink { Country = Bill.CountryOf(l.Country), SharePercent = l.Share })] };
}
