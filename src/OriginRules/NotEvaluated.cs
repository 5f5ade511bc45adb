using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What stands in the place of an evaluation that failed, so that one good never stops the others.</summary>
internal static class NotEvaluated
{
    /// <summary>The facts of the good, or of the rule set for it, do not allow an evaluation.</summary>
    public const string OfGood = "ENGINE-GOOD";

    /// <summary>The library or a house policy failed.</summary>
    public const string Internally = "ENGINE-INTERNAL";

    private const string Step = "notEvaluated";

    /// <summary>The finding about a good that an exception kept from being evaluated.</summary>
    public static Finding Finding(FinishedGood good, string ruleSet, Exception failure) => new()
    {
        Severity = FindingSeverity.Error,
        Code = failure is ArgumentException or RuleSetException or ArithmeticException or FormatException ? OfGood : Internally,
        Path = good.Id ?? "",
        Message = $"The good cannot be evaluated under {ruleSet}: {Sentence(failure)}. It is left out; the others are written.",
    };

    /// <summary>An evaluation that answers nothing and says why.</summary>
    public static Evaluation Evaluation(FinishedGood good, RuleSet ruleSet, EvaluationOptions options, TariffDataIdentity tariffData, Exception failure)
    {
        Finding finding = Finding(good, ruleSet.Id, failure);
        DateOnly? day = options.AsOf ?? good.EntryDate;
        var open = new CountryOfOriginFinding { Status = "needsJudgment", Cite = "", Why = finding.Message };
        return new Evaluation
        {
            Good = good,
            FinishedGood = good.Id ?? "",
            AsOf = day ?? default,
            RuleSet = new RuleSetIdentity { Id = ruleSet.Id, Version = ruleSet.Version, Status = ruleSet.Status, Sha256 = ruleSet.Sha256 },
            Settings = new EvaluationSettings { Preset = options.Preset, Set = options.Set, UnknownAsNonOriginating = options.UnknownAsNonOriginating },
            TariffData = tariffData,
            Origin = new OriginDetermination
            {
                Status = OriginStatus.Undetermined,
                Claimable = false,
                Step = Step,
                Missing = day is null ? [new MissingFact { Path = "", Fact = "entryDate", Why = "the law of the day of entry applies", WouldDecide = false }] : [],
            },
            ChineseContent = new ChineseContent { Value = null },
            CountryOfOrigin = new CountryOfOriginFindings { Marking = open, TradeRemedy = open },
            Tariff = new TariffTreatment
            {
                Preference = new PreferenceClaim { RuleSet = ruleSet.Id, Status = PreferenceStatus.Denied, Reasons = [finding.Message] },
                ImportProhibited = false,
                Range = new DutyRange { Lower = null, Upper = null },
            },
            NotEvaluated = finding,
        };
    }

    /// <summary>True when the failure is one of the good; what ends the process or the stream passes through.</summary>
    public static bool IsOfGood(Exception failure) => failure is not OutOfMemoryException and not OperationCanceledException;

    // Of .NET's own words about a number nobody learns which facts to check.
    private static string Sentence(Exception failure) => failure is OverflowException
        ? "a figure comes out too large or too small to calculate with; check the values, quantities and exchange rates"
        : InOneLine(failure);

    // In one line, without the name of the C# parameter that .NET appends.
    private static string InOneLine(Exception failure)
    {
        int parameter = failure is ArgumentException { ParamName: { } name } ? failure.Message.LastIndexOf($" (Parameter '{name}')", StringComparison.Ordinal) : -1;
        string message = parameter < 0 ? failure.Message : failure.Message[..parameter];
        return string.Join(' ', message.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).TrimEnd('.');
    }
}
