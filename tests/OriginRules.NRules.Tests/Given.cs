using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets.Tests.Cases;

namespace OriginRules.NRules.Tests;

/// <summary>The engine, the samples, short words for goods, and what tests read off an evaluation.</summary>
internal static class Given
{
    public const string Agreement = "usmca";

    public static readonly string[] AllRuleSets = ["usmca", "us-canada", "us-mexico", "none"];

    public static readonly DateOnly Day = new(2026, 11, 22);

    public static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    public static readonly NRulesExecutor Executor = new(Engine);

    public static FinishedGood[] Samples { get; } = [.. Read("boms"), .. Read("portfolio")];

    public static FinishedGood Car => Samples.Single(g => g.Id == "S02");

    public static FinishedGood Good(string id, decimal? value, params Component[] lines) => new()
    {
        Id = id,
        Hts = HsCode.Parse("8418.10"),
        ProductionCountry = Country.Parse("MX"),
        EntryDate = Day,
        TransactionValue = value,
        Components = [.. lines],
    };

    public static Component Line(string id, string? origin, decimal? value, params Component[] lines) => new()
    {
        Id = id,
        Hts = HsCode.Parse("7318.15"),
        OriginCountry = origin is null ? null : Country.Parse(origin),
        Value = value,
        Components = [.. lines],
    };

    public static Flag Flag(string code, string? path = null) => new() { Code = code, Severity = FlagSeverity.Info, Path = path, Message = code };

    public static string[] Codes(Evaluation evaluation) => [.. evaluation.Flags.Select(f => f.Code).Where(c => c.StartsWith("ACME-", StringComparison.Ordinal) || c.StartsWith("HOUSE-", StringComparison.Ordinal))];

    /// <summary>The evaluation as JSON, with the explanation but without what only a host of rules adds to it.</summary>
    public static string Json(Evaluation evaluation)
    {
        var text = new StringWriter();
        ResultJson.WriteLine(text, evaluation, (evaluation with { Firings = [] }).Explain());
        return text.ToString();
    }

    /// <summary>The evaluation as JSON; of a good that cannot be evaluated, the error.</summary>
    public static string JsonOrError(Func<Evaluation> evaluate)
    {
        try
        {
            return Json(evaluate());
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }

    private static IEnumerable<FinishedGood> Read(string folder) => Directory.GetFiles(Path.Combine(CaseFiles.Root, "samples", folder), "*.bom.json").Order(StringComparer.Ordinal).SelectMany(f => BomReader.ReadFile(f)).Select(r => r.Good!);
}
