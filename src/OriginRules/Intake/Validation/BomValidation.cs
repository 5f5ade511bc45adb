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

    public static List<Located> Run(FinishedGood good, string place, DateOnly? asOf, bool plausibility)
    {
        var found = new List<Located>();
        Pass(good, place, asOf, s_good, s_line, found);
        if (found.Count == 0 && plausibility)
        {
            Pass(good, place, asOf, s_goodPlausibility, s_linePlausibility, found);
        }

        return found;
    }

    private static void Pass(FinishedGood good, string place, DateOnly? asOf, IValidator<GoodOnDay> ofGood, IValidator<LineInGood> ofLine, List<Located> found)
    {
        Collect(ofGood.Validate(new GoodOnDay(good, asOf)), place, null, found);
        int lines = 0;
        foreach (LineInGood line in LineInGood.Of(good, place, asOf ?? good.EntryDate))
        {
            if (++lines > BomLimits.Lines)
            {
                found.Add(TooManyLines(place, null));
                return;
            }

            Collect(ofLine.Validate(line), line.Path, line, found);
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
