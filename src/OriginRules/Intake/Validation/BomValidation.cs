using FluentValidation;
using FluentValidation.Results;

namespace OriginRules;

/// <summary>Runs the checks over a good and its lines, without recursion: first the errors and, where there are none, what is implausible or unknown.</summary>
internal static class BomValidation
{
    private static readonly BomValidator s_good = new();
    private static readonly LineValidator s_line = new();
    private static readonly GoodPlausibility s_goodPlausibility = new();
    private static readonly LinePlausibility s_linePlausibility = new();

    /// <summary>What the checks find; those of a good or line that certainly has nothing to find do not run.</summary>
    public static IReadOnlyList<Located> Run(FinishedGood good, string place, DateOnly? asOf, bool plausibility) =>
        CleanGood.Throughout(good, asOf) ? [] : RunAll(good, place, asOf, plausibility);

    /// <summary>What the checks find, without the look whether they must run at all.</summary>
    public static List<Located> RunAll(FinishedGood good, string place, DateOnly? asOf, bool plausibility, bool skipClean = true)
    {
        var found = new List<Located>();
        DateOnly? day = asOf ?? good.EntryDate;
        if (!(skipClean && CleanGood.HasNoError(good, asOf)))
        {
            Collect(s_good.Validate(new GoodOnDay(good, asOf)), place, null, found);
        }

        Lines(good, place, day, s_line, l => skipClean && CleanLine.HasNoError(good, l.Line, l.Level), found);
        if (found.Count > 0 || !plausibility)
        {
            return found;
        }

        if (!(skipClean && CleanGood.IsPlausible(good)))
        {
            Collect(s_goodPlausibility.Validate(new GoodOnDay(good, asOf)), place, null, found);
        }

        Lines(good, place, day, s_linePlausibility, l => skipClean && CleanLine.IsPlausible(good, l.Parent?.Line, l.Line, day), found);
        return found;
    }

    private static void Lines(FinishedGood good, string place, DateOnly? day, IValidator<LineInGood> checks, Func<LineInGood, bool> isClean, List<Located> found)
    {
        int lines = 0;
        foreach (LineInGood line in LineInGood.Of(good, place, day))
        {
            if (++lines > BomLimits.Lines)
            {
                found.Add(TooManyLines(place, null));
                return;
            }

            if (!isClean(line))
            {
                Collect(checks.Validate(line), line.Path, line, found);
            }
        }
    }

    /// <summary>The finding about a good with more lines than the limit.</summary>
    public static Located TooManyLines(string path, int? fileLine) => new(
        new Finding
        {
            Severity = FindingSeverity.Error,
            Code = FindingCodes.Limit,
            Path = path,
            Message = $"The good has more than {BomLimits.Lines} lines; split it into goods, or sum equal lines.",
            Line = fileLine,
        },
        null,
        "");

    private static void Collect(ValidationResult result, string path, LineInGood? line, List<Located> found)
    {
        foreach (ValidationFailure failure in result.Errors)
        {
            found.Add(new Located(
                new Finding
                {
                    Severity = failure.Severity switch
                    {
                        Severity.Error => FindingSeverity.Error,
                        Severity.Warning => FindingSeverity.Warning,
                        _ => FindingSeverity.Info,
                    },
                    Code = failure.ErrorCode,
                    Path = failure.PropertyName.Length == 0 ? path : $"{path}.{failure.PropertyName}",
                    Value = failure.AttemptedValue is decimal number ? JsonEmitter.Canonical(number) : failure.AttemptedValue?.ToString(),
                    Message = failure.ErrorMessage,
                },
                line,
                failure.PropertyName));
        }
    }
}
