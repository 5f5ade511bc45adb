using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Flags the pattern of a good that may only have passed through: little value added, the same heading in and out, simple assembly only.</summary>
internal static class TransshipmentPatternFlags
{
    public const string Code = "TRANSSHIPMENT-PATTERN";
    private const int HeadingDigits = 4;

    public static void Raise(FinishedGood good, PartsOfBill parts, ChinaContentTerms terms, DateOnly day, List<Flag> flags)
    {
        if (terms.Transshipment is not { } pattern || !FlagOfTerms.IsRaised(terms, Code) || good.ProductionCountry is { } made && terms.Countries.Contains(made))
        {
            return;
        }

        string? into = SameHeading(good, parts, terms, day, out List<string>? open);
        if ((into is null && open is null) || AreSimple(good, pattern) == false)
        {
            return;
        }

        List<string> missing = into is null ? open! : [];
        if (IsLittle(good, parts, pattern, missing, out decimal? added) != false)
        {
            Raise(good, terms, into, missing, Added(good, pattern, added), flags);
        }
    }

    private static void Raise(FinishedGood good, ChinaContentTerms terms, string? into, List<string> missing, string figure, List<Flag> flags)
    {
        TransshipmentPatternTerms pattern = terms.Transshipment!;
        if (AreSimple(good, pattern) is null)
        {
            missing.Add("processes");
        }

        string heading = good.Hts.Truncate(HeadingDigits).ToDottedString();
        string words = $"of {heading} as the good is, {figure}, simple processes only";
        flags.Add(missing.Count == 0
            ? FlagOfTerms.Make(terms, Code, into, $"A line of {FlagOfTerms.CountriesOf(terms)} {words}: the good may only have passed through.", cite: pattern.Cite)
            : FlagOfTerms.Make(terms, Code, into, $"It cannot be told whether the good only passed through (a covered line {words}): state {string.Join(", ", missing.Order(StringComparer.Ordinal))}.", [.. missing.Order(StringComparer.Ordinal)], pattern.Cite));
    }

    /// <summary>The most valuable covered line of the good's heading; lines that may be one, as far as origin and code are known, are asked about when there is none.</summary>
    private static string? SameHeading(FinishedGood good, PartsOfBill parts, ChinaContentTerms terms, DateOnly day, out List<string>? open)
    {
        string? found = null;
        decimal most = decimal.MinValue;
        open = null;
        for (int i = 0; i < parts.Count; i = parts.EndOf(i))
        {
            Component line = parts[i];
            bool? same = IsOfHeading(line, good);
            Country? origin = Lapse.OriginOf(line, terms.Countries, day);
            if (same == false || (origin is { } known && !terms.Countries.Contains(known)))
            {
                continue;
            }

            if (same is null)
            {
                (open ??= []).Add(parts.PathOf(i) + ".hts");
            }

            if (origin is null)
            {
                (open ??= []).Add($"{parts.PathOf(i)}.{Lapse.FactToState(line.OriginCountry, "originCountry")}");
            }
            else if (same == true && (Amounts.Value(good, line) ?? 0) > most)
            {
                found = parts.PathOf(i);
                most = Amounts.Value(good, line) ?? 0;
            }
        }

        return found;
    }

    /// <summary>Whether a line is of the good's heading; null when its code is missing or too short to tell.</summary>
    private static bool? IsOfHeading(Component line, FinishedGood good)
    {
        if (line.Hts is not { } code)
        {
            return null;
        }

        int digits = Math.Min(code.Length, HeadingDigits);
        return code.Truncate(digits) != good.Hts.Truncate(digits) ? false : digits == HeadingDigits ? true : null;
    }

    /// <summary>Whether the last production adds little; what it adds is the customs value less the first tier.</summary>
    private static bool? IsLittle(FinishedGood good, PartsOfBill parts, TransshipmentPatternTerms pattern, List<string> missing, out decimal? added)
    {
        decimal materials = 0;
        int asked = missing.Count;
        for (int i = 0; i < parts.Count; i = parts.EndOf(i))
        {
            if (Amounts.Value(good, parts[i]) is { } value)
            {
                materials += value;
            }
            else
            {
                missing.Add(parts.PathOf(i) + ".value");
            }
        }

        if (Amounts.CustomsValue(good) is not { } whole)
        {
            missing.Add("customsValue");
            added = null;
            return null;
        }

        decimal rest = Math.Max(0, whole - materials);
        added = rest;
        if (!ShareTest.IsAbove(rest, pattern.MaximumAddedPercent, whole))
        {
            // A line without a value only makes what is added less.
            missing.RemoveRange(asked, missing.Count - asked);
            return true;
        }

        return missing.Count > asked ? null : false;
    }

    private static bool? AreSimple(FinishedGood good, TransshipmentPatternTerms pattern)
    {
        if (good.Processes is not { } processes)
        {
            return null;
        }

        foreach (string process in processes)
        {
            if (!pattern.SimpleProcesses.Contains(process, StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string Added(FinishedGood good, TransshipmentPatternTerms pattern, decimal? added)
    {
        string limit = $"at most {Figures.Number(pattern.MaximumAddedPercent)}% of customs value added";
        return added is { } known && Amounts.CustomsValue(good) is { } whole
            ? $"{Figures.Money(known, good)} added, {Figures.PercentBeside(known, whole, pattern.MaximumAddedPercent)} of customs value ({limit})"
            : limit;
    }
}
