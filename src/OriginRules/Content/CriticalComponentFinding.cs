using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>A line that is, or may be, a critical component of covered origin.</summary>
internal sealed record CriticalComponentFinding
{
    public required string Path { get; init; }

    public required Component Line { get; init; }

    /// <summary>Its country of origin as far as it stands on the day.</summary>
    public required Country? Origin { get; init; }

    public required CriticalComponent Entry { get; init; }

    /// <summary>The facts that would decide, as line and fact; empty when the finding is certain.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>True when some component is critical in the good.</summary>
    public static bool AreAsked(FinishedGood good, ChinaContentTerms terms)
    {
        foreach (CriticalComponent entry in terms.CriticalComponents)
        {
            if (entry.Enabled && IsCriticalIn(good, entry) != false)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every finding of a good, sorted by path.</summary>
    public static ImmutableArray<CriticalComponentFinding> Find(FinishedGood good, ChinaContentTerms terms, DateOnly day)
    {
        if (!AreAsked(good, terms))
        {
            return [];
        }

        ImmutableArray<CriticalComponent> entries = [.. terms.CriticalComponents.Where(entry => entry.Enabled && IsCriticalIn(good, entry) != false)];
        var findings = new List<CriticalComponentFinding>();
        foreach ((string path, Component line) in BillLines.PartsOf(good, _ => true))
        {
            foreach (CriticalComponent entry in entries)
            {
                if (Test(path, line, entry, IsCriticalIn(good, entry) is null, terms, day) is { } finding)
                {
                    findings.Add(finding);
                }
            }
        }

        return [.. findings.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Entry.Id, StringComparer.Ordinal)];
    }

    /// <summary>Whether the entry is about goods like this one; null when only its use, which is not stated, would tell.</summary>
    private static bool? IsCriticalIn(FinishedGood good, CriticalComponent entry) =>
        !entry.Goods.IsEmpty && !HsRanges.Contain(entry.Goods, good.Hts) ? false
        : entry.GoodsUse.IsEmpty ? true
        : good.Use is { } use ? use.Intersect(entry.GoodsUse, StringComparer.Ordinal).Any()
        : null;

    private static CriticalComponentFinding? Test(string path, Component line, CriticalComponent entry, bool useIsOpen, ChinaContentTerms terms, DateOnly day)
    {
        bool named = line.Hts is { } code && HsRanges.Contain(entry.Codes, code);
        Country? origin = Lapse.OriginOf(line, terms.Countries, day);
        bool mayBeNamed = named || (line.Hts is not { } shortCode || HsRanges.MayContain(entry.Codes, shortCode));
        bool otherTags = line.Tags is { } tags && !entry.Tags.IsEmpty && !tags.Intersect(entry.Tags, StringComparer.Ordinal).Any();
        if (!mayBeNamed || otherTags || (origin is { } known && !terms.Countries.Contains(known)))
        {
            return null;
        }

        ImmutableArray<string>.Builder missing = ImmutableArray.CreateBuilder<string>();
        if (!named)
        {
            missing.Add(path + ".hts");
        }

        if (origin is null)
        {
            missing.Add($"{path}.{Lapse.FactToState(line.OriginCountry, "originCountry")}");
        }

        if (!entry.Tags.IsEmpty && line.Tags is null)
        {
            missing.Add(path + ".tags");
        }

        if (useIsOpen)
        {
            missing.Add("use");
        }

        return new CriticalComponentFinding { Path = path, Line = line, Origin = origin, Entry = entry, Missing = missing.ToImmutable() };
    }
}
