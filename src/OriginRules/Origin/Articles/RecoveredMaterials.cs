namespace OriginRules;

/// <summary>Materials recovered from used goods in the territory count as originating in a remanufactured good.</summary>
/// <remarks>19 CFR 182 App. A s. 4; the goods that may be remanufactured are a parameter (s. 1(1)).</remarks>
internal static class RecoveredMaterials
{
    /// <summary>Whether the line counts as originating for this reason; fails where the provision is not in point.</summary>
    public static Test Originate(OriginCase @case, Component line)
    {
        if (line.Recovered != true || line.Originating == true || !IsRemanufactured(@case))
        {
            return Test.No;
        }

        // Where the used good was first made does not matter: the material must be derived in the territory.
        return line.ProductionCountry is { } recoveredIn ? Test.Of(@case.IsParty(recoveredIn))
            : line.OriginCountry is { } origin && @case.IsParty(origin) ? Test.Yes
            : Test.Unknown(@case.PathOf(line), "productionCountry", "a recovered material counts as originating only when it was recovered in the territory");
    }

    /// <summary>True for a remanufactured good the provision covers, and for what its producer makes to go into it.</summary>
    public static bool IsRemanufactured(OriginCase @case) =>
        @case.MadeForRemanufacturedGood || (@case.Good.Remanufactured == true && @case.Applies(Provisions.RecoveredMaterials) && MayBeRemanufactured(@case));

    private static bool MayBeRemanufactured(OriginCase @case) => @case.Rules.RemanufacturedGoods is { } goods && SelectorMatch.Contains(goods, @case.Code);
}
