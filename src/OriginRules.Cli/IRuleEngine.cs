using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>The engine as the commands use it.</summary>
internal interface IRuleEngine
{
    /// <summary>The library, which evaluates whole inputs on several threads; null for a stand-in, whose goods are evaluated one by one.</summary>
    OriginEngine? Library { get; }

    /// <summary>The ids, bundled first.</summary>
    ImmutableArray<string> RuleSetIds { get; }

    /// <summary>The id of the rule set of a folder that was loaded.</summary>
    string IdOfFolder(string folder);

    /// <summary>The day the bundled tariff data states; null when it states none.</summary>
    DateOnly? TariffDataDay { get; }

    /// <exception cref="ArgumentException">The id, preset or a parameter is unknown.</exception>
    RuleSet Resolve(string id, string preset, ImmutableSortedDictionary<string, string> set);

    Evaluation Evaluate(FinishedGood good, string ruleSet, EvaluationOptions options);

    /// <summary>Lets goods of one entry share its fee minimum and maximum.</summary>
    IEnumerable<Evaluation> ShareEntries(IEnumerable<Evaluation> evaluations);

    ExplanationNode Explain(Evaluation evaluation);

    /// <exception cref="ArgumentException">The code or the program is unknown.</exception>
    TariffTreatment Tariff(TariffQuery query);

    /// <exception cref="ArgumentException">The code or the program is unknown.</exception>
    TariffHistory TariffHistory(TariffQuery query, DateOnly from, DateOnly to);

    /// <summary>The judgment that found a measure void; null when it stands.</summary>
    FoundVoid? FoundVoid(string measure);

    /// <exception cref="ArgumentException">As for one evaluation, or the last day is before the good's.</exception>
    GoodCalendar Calendar(FinishedGood good, string ruleSet, DateOnly to, EvaluationOptions options);
}
