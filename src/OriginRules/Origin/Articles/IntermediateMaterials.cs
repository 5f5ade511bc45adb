namespace OriginRules;

/// <summary>Which self-produced materials may be designated as intermediate materials.</summary>
/// <remarks>19 CFR 182 App. A s. 8(6).</remarks>
internal static class IntermediateMaterials
{
    /// <summary>
    /// A self-produced material may be designated, unless both it and a designated material inside it are subject to a regional value content.
    /// </summary>
    public static bool MayBeDesignated(OriginCase @case, Component line)
    {
        if (!IsSelfProduced(line) || !@case.IsDesignated(line) || !@case.Applies(Provisions.IntermediateMaterials))
        {
            return false;
        }

        using CaseStore.Loan loan = @case.Store.Borrow();
        return !(HoldsDesignated(MaterialStatus.SubAssembly(@case, line, @case.PathOf(line))) && IsSubjectToContent(@case, line));
    }

    public static bool IsSelfProduced(Component line) => line.SelfProduced == true && !line.Components.IsEmpty;

    private static bool HoldsDesignated(OriginCase inner) => inner.Good.Components.Any(line => IsSelfProduced(line)
        && ((inner.IsDesignated(line) && IsSubjectToContent(inner, line)) || HoldsDesignated(MaterialStatus.SubAssembly(inner, line, inner.PathOf(line)))));

    private static bool IsSubjectToContent(OriginCase @case, Component line) =>
        (line.Hts ?? line.Hs2012) is not null
        && OriginDeterminer.Examine(MaterialStatus.SubAssembly(@case, line, @case.PathOf(line))).Determination.RegionalValueContent.Any(content => content.Threshold is not null);
}
