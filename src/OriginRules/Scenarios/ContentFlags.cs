using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What the content trace itself has to tell, whatever the agreement makes of it.</summary>
internal static class ContentFlags
{
    public const string Content = "CN-CONTENT";
    public const string Unknown = "CN-CONTENT-UNKNOWN";
    public const string NegativeAddedValue = "CONTENT-NEGATIVE-ADDED-VALUE";
    public const string OwnerShareUnknown = "CN-OWNERSHIP-UNKNOWN";
    private const string CustomsValue = "customsValue";

    public static void Raise(FinishedGood good, ChinaContentTerms terms, ContentTrace trace, List<Flag> flags)
    {
        string countries = FlagOfTerms.CountriesOf(terms);
        ChineseContent content = trace.Content;
        if (content.Value > 0 || content.ChineseOwnedValue > 0)
        {
            flags.Add(new Flag
            {
                Code = Content,
                Severity = FlagSeverity.Info,
                Path = Largest(content),
                Message = $"Content of {countries}: {Shown(content.Value, trace, good)}{Owned(content, good)}.",
                Cite = terms.Cite,
            });
        }

        if (UnknownShare(terms, trace, countries, good) is { } unknown)
        {
            flags.Add(unknown);
        }

        foreach (string path in trace.NegativeAddedValue)
        {
            flags.Add(new Flag
            {
                Code = NegativeAddedValue,
                Severity = FlagSeverity.Warning,
                Path = path.Length == 0 ? null : path,
                Message = $"The lines of {(path.Length == 0 ? "the good" : $"'{path}'")} are worth more than it is; its own added value counts as zero. Check the values and their currencies.",
            });
        }

        if (trace.OwnerShareUnknown.IsEmpty)
        {
            return;
        }

        foreach (IGrouping<string, OpenOrigin> line in trace.OwnerShareUnknown.GroupBy(o => o.Path, StringComparer.Ordinal))
        {
            flags.Add(new Flag
            {
                Code = OwnerShareUnknown,
                Severity = FlagSeverity.Warning,
                Path = line.Key,
                Message = $"An owner of the supplier is in a covered country, or may be, and its share or country is not stated; not counted as owned. State {string.Join(", ", line.Select(o => o.Fact))}.",
                Cite = terms.Ownership?.Cite,
                Missing = [.. line.Select(o => o.ToString())],
            });
        }
    }

    /// <summary>The line with the most covered content; of equal ones the first by path.</summary>
    public static string? Largest(ChineseContent content)
    {
        ContentComponent? largest = null;
        foreach (ContentComponent component in content.Components)
        {
            if (largest is null || component.Value > largest.Value)
            {
                largest = component;
            }
        }

        return string.IsNullOrEmpty(largest?.Path) ? null : largest.Path;
    }

    /// <summary>The lines that hold a figure open, as a sentence tells them.</summary>
    public static string OpenLines(ContentTrace trace)
    {
        string[] origins = [.. trace.UnknownOrigin.Select(o => $"{o.Fact} of {(o.Path.Length == 0 ? "the good" : o.Path)}")];
        string[] values = [.. trace.WithoutValue.Select(p => $"value of {p}")];
        string[] owners = trace.OwnershipCounts ? [.. trace.OwnerShareUnknown.Select(o => $"{o.Fact} of {o.Path}")] : [];
        return string.Join(", ", [.. origins, .. values, .. owners]);
    }

    /// <summary>The facts that hold a figure open, as line and fact.</summary>
    public static ImmutableArray<string> OpenFacts(ContentTrace trace) => trace.CustomsValue is null && trace.UnknownOrigin.IsEmpty && trace.WithoutValue.IsEmpty
        ? [CustomsValue]
        : [.. trace.UnknownOrigin.Select(o => o.ToString()).Concat(trace.WithoutValue.Select(p => p + ".value")).Concat(trace.OwnershipCounts ? trace.OwnerShareUnknown.Select(o => o.ToString()) : []).Order(StringComparer.Ordinal)];

    /// <summary>The facts that hold open how much counts towards a cap, value of unknown origin counting as nothing.</summary>
    public static ImmutableArray<RangeDependency> CountedFacts(ContentTrace trace, string lowerIf, string upperIf, string? cite)
    {
        IEnumerable<string> values = trace.WithoutValue.Select(p => $"{p}.value");
        IEnumerable<string> shares = trace.OwnershipCounts ? trace.OwnerShareUnknown.Select(o => o.ToString()) : [];
        return [.. values.Concat(shares).Select(f => new RangeDependency { Fact = f, LowerIf = lowerIf, UpperIf = upperIf, Cite = cite })];
    }

    private static Flag? UnknownShare(ChinaContentTerms terms, ContentTrace trace, string countries, FinishedGood good)
    {
        if (terms.UnknownOrigin is not { } unknownTerms)
        {
            return null;
        }

        if (trace.Content.Value is null || trace.Content.UnknownOriginValue is null)
        {
            return Warning($"Content of {countries} cannot be told: state {OpenWords(trace)}.", trace, unknownTerms);
        }

        decimal unknown = trace.Content.UnknownOriginValue.Value;
        if (trace.CustomsValue is not { } whole || !ShareTest.IsAbove(unknown, unknownTerms.WarnAbovePercent, whole))
        {
            return null;
        }

        return Warning(
            $"{Figures.Money(unknown, good)}, {Figures.PercentBeside(unknown, whole, unknownTerms.WarnAbovePercent)} of customs value, is of unknown origin (more than {Figures.Number(unknownTerms.WarnAbovePercent)}%): state {OpenWords(trace)}.",
            trace,
            unknownTerms);
    }

    private static string OpenWords(ContentTrace trace)
    {
        string lines = OpenLines(trace);
        return lines.Length > 0 ? lines : "customsValue or transactionValue";
    }

    private static Flag Warning(string message, ContentTrace trace, UnknownOriginTerms terms) => new() { Code = Unknown, Severity = FlagSeverity.Warning, Message = message, Cite = terms.Cite, Missing = OpenFacts(trace) };

    private static string Shown(decimal? value, ContentTrace trace, FinishedGood good) => value is not { } known
        ? "an amount that cannot be told"
        : trace.CustomsValue is { } whole ? $"{Figures.Money(known, good)}, {Figures.Percent(known, whole)} of customs value" : Figures.Money(known, good);

    private static string Owned(ChineseContent content, FinishedGood good) =>
        content.ChineseOwnedValue > 0 ? $", and {Figures.Money(content.ChineseOwnedValue, good)} added by entities owned there" : "";
}
