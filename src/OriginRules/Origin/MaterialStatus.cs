using OriginRules.Results;

namespace OriginRules;

/// <summary>Whether a line originates under the rule set: what is stated and certified, else what its country or its own bill says.</summary>
/// <remarks>A certification counts under the rule set it names. A party's name in the country of origin proves nothing.</remarks>
internal static class MaterialStatus
{
    /// <summary>How the reason begins when the line's own bill decided.</summary>
    public const string OwnBill = "its own bill";

    public static (Test Originating, string Reason) Of(OriginCase @case, Component line)
    {
        string path = @case.PathOf(line);
        if (@case.AssumedStatus.TryGetValue(path, out bool assumed))
        {
            return (Test.Of(assumed), "its status is assumed");
        }

        Test recovered = RecoveredMaterials.Originate(@case, line);
        if (recovered.Value != Ternary.No)
        {
            return (recovered, "a material recovered in the territory counts as originating in a remanufactured good");
        }

        if (line.Originating == false)
        {
            return (Test.No, "it is stated not to originate");
        }

        // What another agreement certifies of a country that cumulates diagonally counts; what nothing certifies is foreign.
        if (line is { Originating: true, OriginCountry: { } neighbour } && @case.CumulatesDiagonally(neighbour, line.Hts) && !ExpiredOn(line, @case.Day))
        {
            return (Test.Yes, $"it is certified to originate, and materials of {neighbour} cumulate diagonally");
        }

        if (line.ProductionCountry is { } produced && !@case.IsParty(produced))
        {
            return (Test.No, $"it was produced in {produced}, which is not a party");
        }

        // A country of origin is found by another test than this one: a bill of what was done in a party outranks it.
        bool billFromAParty = line.Originating is null && (line.ProductionCountry is not null || line.SelfProduced == true) && !line.Components.IsEmpty;
        if (!billFromAParty && line.OriginCountry is { } origin && !@case.IsParty(origin))
        {
            return (Test.No, $"its country of origin {origin} is not a party");
        }

        if (line.WhollyObtained == true && (line.ProductionCountry ?? line.OriginCountry) is { } obtained && @case.IsParty(obtained))
        {
            return (Test.Yes, $"it is stated to be wholly obtained in {obtained}");
        }

        if (line.Originating == true && CertifiedFor(@case, line) is { } certified)
        {
            return ExpiredOn(line, @case.Day)
                ? (Unsettled(@case, path, "the certification does not cover the day"), "its certification does not cover the day")
                : (Test.Yes, certified);
        }

        if (!line.Components.IsEmpty)
        {
            return FromOwnBill(@case, line, path);
        }

        return line.Originating == true
            ? (Unsettled(@case, path, $"it is certified under {string.Join(", ", line.OriginatingUnder!.Value)} only"), "its certification is not for this rule set")
            : (Unsettled(@case, path, "nothing states whether the line originates"), "its status is not stated");
    }

    private static string? CertifiedFor(OriginCase @case, Component line)
    {
        if (line.OriginatingUnder is not { } under)
        {
            return "it is stated to originate";
        }

        foreach (string ruleSet in under)
        {
            if (ruleSet == @case.RuleSet.Id || @case.RuleSet.HonorsCertificationsOf.Contains(ruleSet, StringComparer.Ordinal))
            {
                return $"it is certified to originate under {ruleSet}";
            }
        }

        return null;
    }

    private static bool ExpiredOn(Component line, DateOnly day) =>
        line.Declaration is { } declaration && ((declaration.ValidFrom is { } from && day < from) || (declaration.ValidTo is { } to && day > to));

    private static (Test, string) FromOwnBill(OriginCase @case, Component line, string path)
    {
        if (Producer(@case, line) is null)
        {
            return (Test.Unknown(path, "productionCountry", "the line has its own bill but nothing says where it was produced"), "where it was produced is not stated");
        }

        if (line.Hts is null && line.Hs2012 is null)
        {
            return (Test.Unknown(path, "hts", "the product rule of the sub-assembly depends on its classification"), "its classification is not stated");
        }

        OriginDetermination own = OriginDeterminer.Determine(SubAssembly(@case, line, path));
        return own.Status switch
        {
            OriginStatus.Originating => (Test.Yes, $"{OwnBill} makes it originating"),
            OriginStatus.NonOriginating => (Test.No, $"{OwnBill} makes it non-originating"),
            _ => (Test.Unknown(own.Missing.Select(m => m.Path == path ? m with { Fact = FactOfALine(m.Fact) } : m)), $"{OwnBill} leaves it undetermined"),
        };
    }

    /// <summary>What a line calls the fact that the good made of it would be asked for.</summary>
    private static string FactOfALine(string fact) => fact switch
    {
        "transactionValue" => "value",
        "netCost" => "productionCost",
        "netWeightKg" => "weightKg",
        _ => fact,
    };

    /// <summary>Where a line was produced: what the producer of the good makes himself, where the good is produced.</summary>
    private static Country? Producer(OriginCase @case, Component line) =>
        line.ProductionCountry ?? (line.SelfProduced == true ? @case.Good.ProductionCountry : null) ?? line.OriginCountry;

    /// <summary>A line with its own bill, as a good to be determined under the same rule set.</summary>
    public static OriginCase SubAssembly(OriginCase @case, Component line, string path)
    {
        var good = new FinishedGood
        {
            Id = line.Id,
            Hts = line.Hts ?? line.Hs2012 ?? default,
            Hs2012 = line.Hs2012,
            ProductionCountry = Producer(@case, line),
            ImportCountry = @case.Good.ImportCountry,
            ExportCountry = Producer(@case, line),
            Currency = @case.Good.Currency,
            ExchangeRates = @case.Good.ExchangeRates,
            TransactionValue = Amounts.Value(@case.Good, line),
            NetCost = Amounts.InCurrencyOfGood(@case.Good, line, line.ProductionCost),
            NetWeightKg = line.WeightKg,
            Use = line.Use,
            Processes = line.Processes,
            Components = line.Components,
        };
        return new OriginCase(good, @case.Rules, @case.Day, @case.UnknownAsNonOriginating, path)
        {
            AssumedStatus = @case.AssumedStatus,
            AssumedCodes = @case.AssumedCodes,
            AssumedDesignations = @case.AssumedDesignations,
            MadeForRemanufacturedGood = line.SelfProduced == true && RecoveredMaterials.IsRemanufactured(@case),
            VehicleCategory = AutomotiveUse.VehicleOf(@case),
            UnderAlternativeStaging = AlternativeStaging.IsOpen(@case),
        };
    }

    private static Test Unsettled(OriginCase @case, string path, string why) =>
        @case.UnknownAsNonOriginating ? Test.No : Test.Unknown(path, "originating", why);
}
