using FluentValidation;
using FluentValidation.Results;

namespace OriginRules;

/// <summary>How a check reports what it found.</summary>
internal static class CheckReport
{
    public static void Error<T>(this ValidationContext<T> context, string code, string property, object? value, string message) => context.Add(Severity.Error, code, property, value, message);

    public static void Warning<T>(this ValidationContext<T> context, string code, string property, object? value, string message) => context.Add(Severity.Warning, code, property, value, message);

    public static void Info<T>(this ValidationContext<T> context, string code, string property, object? value, string message) => context.Add(Severity.Info, code, property, value, message);

    /// <summary>An id that could not stand as a step of a path.</summary>
    public static void Id<T>(this ValidationContext<T> context, string id)
    {
        if (id.Any(c => c == '/' || char.IsControl(c)))
        {
            context.Error(FindingCodes.Id, "id", id, "The id holds a slash or a control character; expected neither, because ids joined by slashes name the place of a line.");
        }
    }

    /// <summary>A number below zero or too large to compute with.</summary>
    public static void Amount<T>(this ValidationContext<T> context, string property, decimal? amount)
    {
        if (amount < 0)
        {
            context.Error(FindingCodes.Negative, property, amount, $"Found {Text(amount)}; expected zero or more. Correct the sign, or leave the fact out when it is unknown.");
        }
        else if (amount >= BomLimits.Amount)
        {
            context.Error(FindingCodes.Limit, property, amount, $"Found {Text(amount)}; expected less than {Text(BomLimits.Amount)}. Check the unit.");
        }
    }

    /// <summary>A percentage outside 0 to 100.</summary>
    public static void Percent<T>(this ValidationContext<T> context, string property, decimal? percent)
    {
        if (percent is < 0 or > 100)
        {
            context.Error(FindingCodes.Percent, property, percent, $"Found {Text(percent)}; expected a percentage from 0 to 100.");
        }
    }

    /// <summary>A word outside a closed set.</summary>
    public static void Word<T>(this ValidationContext<T> context, string property, string? word, IReadOnlyCollection<string> words)
    {
        if (word is not null && !words.Contains(word))
        {
            context.Error(FindingCodes.Word, property, word, $"Found \"{FindingList.Short(word)}\"; expected one of {string.Join(", ", words)}.{Suggestion.DidYouMean(word, words)}");
        }
    }

    public static string Text(decimal? number) => number is { } value ? JsonEmitter.Canonical(value) : "nothing";

    private static void Add<T>(this ValidationContext<T> context, Severity severity, string code, string property, object? value, string message) =>
        context.AddFailure(new ValidationFailure(property, message, value) { ErrorCode = code, Severity = severity });
}
