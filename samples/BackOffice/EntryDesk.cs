using Microsoft.Extensions.Logging;
using OriginRules;
using OriginRules.Policies;
using OriginRules.Results;

namespace BackOffice;

/// <summary>Reviews a file of goods before entry: what each pays, and which are held.</summary>
internal sealed class EntryDesk(OriginEngine engine, ILogger<EntryDesk> logger)
{
    /// <summary>Writes a line a good. Returns 1 when a good is held or could not be read.</summary>
    public int Review(string file, string ruleSet, TextWriter text)
    {
        bool held = false;
        foreach (IntakeResult read in BomReader.ReadFile(file).LogFindings(logger))
        {
            if (read.Good is not { } good)
            {
                held = true;
                continue;
            }

            Evaluation evaluation = engine.Evaluate(good, ruleSet);
            string[] reasons = [.. evaluation.Flags.Where(f => f.Severity == FlagSeverity.Violation).Select(f => f.Code).Distinct()];
            held |= reasons.Length > 0;
            text.WriteLine($"{Verdict.Summary(evaluation)} Pays {Verdict.Payable(evaluation.Tariff)} {good.Currency}.{(reasons.Length > 0 ? $" HELD: {string.Join(", ", reasons)}" : "")}");
        }

        return held ? 1 : 0;
    }
}
