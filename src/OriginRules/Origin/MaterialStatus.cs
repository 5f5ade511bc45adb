using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Whether a line originates under the rule set: what is stated and certified, else what its country or its own bill says.</summary>
/// <remarks>A certification counts under the rule set it names. A party's name in the country of origin proves nothing.</remarks>
internal static class MaterialStatus
{
    /// <param name="case">The good.</param>
    /// <param name="line">The line.</param>
    /// <param name="inside">The case of a self-produced line whose own bill was determined; null for any other.</param>
    public static (Test Originating, StatusReason Reason) Of(OriginCase @case, Component line, out OriginCase? inside)
    {
        inside = null;
        if (!@case.AssumedStatus.IsEmpty && @case.AssumedStatus.TryGetValue(@case.PathOf(line), out bool assumed))
        {
            return (Test.Of(assumed), StatusReason.Assumed);
        }

        Test recovered = RecoveredMaterials.Originate(@case, line);
        if (recovered.Value != Ternary.No)
        {
            return (recovered, StatusReason.Recovered);
        }

        if (line.Originating == false)
        {
            return (Test.No, StatusReason.StatedNotToOriginate);
        }

        // What another agreement certifies of a country that cumulates diagonally counts; what nothing certifies is foreign.
        if (line is { Originating: true, OriginCountry: { } neighbour } && @case.CumulatesDiagonally(neighbour, line.Hts) && !Certifications.ExpiredOn(line, @case.Day))
        {
            return (Test.Yes, StatusReason.CumulatesDiagonally);
        }

        if (line.ProductionCountry is { } produced && !@case.IsParty(produced))
        {
            return (Test.No, StatusReason.ProducedOutside);
        }

        // A country of origin is found by another test than this one: a bill of what was done in a party outranks it.
        bool billFromAParty = line.Originating is null && (line.ProductionCountry is not null || line.SelfProduced == true) && !line.Components.IsEmpty;
        if (!billFromAParty && line.OriginCountry is { } origin && !@case.IsParty(origin))
        {
            return (Test.No, StatusReason.CountryOutside);
        }

        if (line.WhollyObtained == true && (line.ProductionCountry ?? line.OriginCountry) is { } obtained && @case.IsParty(obtained))
        {
            return (Test.Yes, StatusReason.WhollyObtained);
        }

        if (line.Originating == true && (line.OriginatingUnder is null || Certifications.CountingUnder(@case.RuleSet, line) is not null))
        {
            return Certifications.ExpiredOn(line, @case.Day) ? (Unsettled(@case, line, "the certification does not cover the day"), StatusReason.CertificationExpired)
                : (Test.Yes, line.OriginatingUnder is null ? StatusReason.Stated : StatusReason.Certified);
        }

        if (!line.Components.IsEmpty)
        {
            return FromOwnBill(@case, line, out inside);
        }

        return line.Originating == true
            ? (Unsettled(@case, line, $"it is certified under {string.Join(", ", line.OriginatingUnder!.Value)} only"), StatusReason.CertifiedElsewhere)
            : (Unsettled(@case, line, "nothing states whether the line originates"), StatusReason.NotStated);
    }

    private static (Test, StatusReason) FromOwnBill(OriginCase @case, Component line, out OriginCase? inside)
    {
        string path = @case.PathOf(line);
        inside = null;
        if (Producer(@case, line) is null)
        {
            return (Test.Unknown(path, "productionCountry", "the line has its own bill but nothing says where it was produced"), StatusReason.PlaceOfProductionOpen);
        }

        if (line.Hts is null && line.Hs2012 is null)
        {
            return (Test.Unknown(path, "hts", "the product rule of the sub-assembly depends on its classification"), StatusReason.ClassificationOpen);
        }

        if (IntermediateMaterials.IsSelfProduced(line))
        {
            inside = SubAssembly(@case, line, path);
            return FromDetermination(inside, path);
        }

        using CaseStore.Loan loan = @case.Store.Borrow();
        return FromDetermination(SubAssembly(@case, line, path), path);
    }

    private static (Test, StatusReason) FromDetermination(OriginCase inside, string path)
    {
        inside.IsForItsStatusOnly = true;
        ExaminedCase own = OriginDeterminer.Examine(inside);
        return own.Status switch
        {
            OriginStatus.Originating => (Test.Yes, StatusReason.OriginatingByOwnBill),
            OriginStatus.NonOriginating => (Test.No, StatusReason.NonOriginatingByOwnBill),
            _ => (Test.Unknown(OfTheLine(own.Missing, path)), StatusReason.UndeterminedByOwnBill),
        };
    }

    /// <summary>The facts as the bill of the good names them.</summary>
    private static MissingFact[] OfTheLine(ImmutableArray<MissingFact> missing, string path) => [.. missing.Select(m => m.Path == path ? m with { Fact = FactOfALine(m.Fact) } : m)];

    /// <summary>What a line calls the fact that the good made of it would be asked for.</summary>
    private static string FactOfALine(string fact) => fact switch
    {
        "transactionValue" => "value",
        "netCost" => "productionCost",
        "netWeightKg" => "weightKg",
        _ => fact,
    };

    /// <summary>Where a line was produced: what the producer of the good makes himself, where the good is produced.</summary>
    public static Country? Producer(OriginCase @case, Component line) =>
        line.ProductionCountry ?? (line.SelfProduced == true ? @case.Good.ProductionCountry : null) ?? line.OriginCountry;

    /// <summary>A line with its own bill, as a good to be determined under the same rule set.</summary>
    public static OriginCase SubAssembly(OriginCase @case, Component line, string path)
    {
        OriginCase inside = @case.Store.Case();
        inside.StandFor(@case, line, path);
        return inside;
    }

    private static Test Unsettled(OriginCase @case, Component line, string why) =>
        @case.UnknownAsNonOriginating ? Test.No : Test.Unknown(@case.PathOf(line), "originating", why);
}
