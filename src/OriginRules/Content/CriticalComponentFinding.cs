using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>A line that is, or may be, a critical component of covered origin.</summary>
internal sealed record CriticalComponentFinding
{
    public required string Path { get; init; }

    public required Component Line { get; init; }

    public required CriticalComponent Entry { get; init; }

    /// <summary>The facts that would decide; empty when the finding is certain.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>True when some component is critical in the good.</summary>
    public static bool AreAsked(FinishedGood good, ChinaContentTerms terms)
    {
        foreach (CriticalComponent entry in terms.CriticalComponents)
        {
            if (entry.Enabled && IsCriticalIn(good, entry))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every finding of a good, sorted by path.</summary>
    public static ImmutableArray<CriticalComponentFinding> Find(FinishedGood good, ChinaContentTerms terms)
    {
        if (!AreAsked(good, terms))
        {
            return [];
        }

        ImmutableArray<CriticalComponent> entries = [.. terms.CriticalComponents.Where(entry => entry.Enabled && IsCriticalIn(good, entry))];
        var findings = new List<CriticalComponentFinding>();
        foreach ((string path, Component line) in BillLines.PartsOf(good, _ => true))
        {
            foreach (CriticalComponent entry in entries)
            {
                if (Test(path, line, entry, terms) is { } finding)
                {
                    findings.Add(finding);
                }
            }
        }

        return [.. findings.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Entry.Id, StringComparer.Ordinal)];
    }

    private static bool IsCriticalIn(FinishedGood good, CriticalComponent entry) =>
        (entry.Goods.IsEmpty || HsRanges.Contain(entry.Goods, good.Hts))
        && (entry.GoodsUse.IsEmpty || (good.Use is { } use && use.Intersect(entry.GoodsUse, StringComparer.Ordinal).Any()));

    private static CriticalComponentFinding? Test(string path, Component line, CriticalComponent entry, ChinaContentTerms terms)
    {
        bool named = line.Hts is { } code && HsRanges.Contain(entry.Codes, code);
        bool covered = line.OriginCountry is { } origin && terms.Countries.Contains(origin);
        bool mayBeNamed = named || (line.Hts is { } shortCode && HsRanges.MayContain(entry.Codes, shortCode));
        bool otherTags = line.Tags is { } tags && !entry.Tags.IsEmpty && !tags.Intersect(entry.Tags, StringComparer.Ordinal).Any();
        if (!mayBeNamed || otherTags || (line.OriginCountry is not null && !covered))
        {
            return null;
        }

        ImmutableArray<string>.Builder missing = ImmutableArray.CreateBuilder<string>();
        if (!named)
        {
            missing.Add("hts");
        }

        if (line.OriginCountry is null)
        {
            missing.Add("originCountry");
        }

        if (!entry.Tags.IsEmpty && line.Tags is null)
        {
            missing.Add("tags");
        }

        return new CriticalComponentFinding { Path = path, Line = line, Entry = entry, Missing = missing.ToImmutable() };
    }
}
