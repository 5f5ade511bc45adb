using System.Collections.Immutable;
using System.CommandLine;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The options of <c>evaluate</c> about suppliers and the house: what to ask of them, a user's own lists, and house policies.</summary>
internal sealed class RequestOptions
{
    private readonly Option<string?> _requests = new("--requests") { Description = "Write what to ask of suppliers to this file, as CSV: one row a supplier and part, ranked by the verdicts that the answer decides.", HelpName = "FILE" };
    private readonly Option<string?> _watchlist = new("--watchlist") { Description = "Flag the suppliers, parts and codes of this JSON file (schema watchlist).", HelpName = "FILE" };
    private readonly Option<string?> _policies = new("--policies") { Description = "Review every evaluation by the house policies of this JSON file (schema policies); they add flags.", HelpName = "FILE" };

    public RequestOptions(Command command)
    {
        command.Options.Add(_requests);
        command.Options.Add(_watchlist);
        command.Options.Add(_policies);
    }

    /// <summary>The selection with the user's own lists and house policies.</summary>
    /// <exception cref="UsageException">A file cannot be read, or has errors.</exception>
    public Selection WithOwnReview(ParseResult parsed, Selection selection)
    {
        Watchlist? watchlist = Read(parsed, _watchlist, Watchlist.Read);
        ICompliancePolicy[] policies = Read(parsed, _policies, (text, file) => HousePolicyFile.Read(text, file).ToArray<ICompliancePolicy>()) ?? [];
        return watchlist is null && policies.Length == 0 ? selection
            : selection with { RuleSets = [.. selection.RuleSets.Select(r => r with { Options = r.Options with { Watchlist = watchlist, Policies = [.. policies] } })] };
    }

    private static T? Read<T>(ParseResult parsed, Option<string?> option, Func<TextReader, string, T> read)
    {
        if (parsed.GetValue(option) is not { } file)
        {
            return default;
        }

        try
        {
            using var text = new StreamReader(file);
            return read(text, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{option.Name}: {Messages.Of(e)}");
        }
    }

    /// <summary>Keeps the evaluations that pass by, when requests are asked for.</summary>
    public IEnumerable<Evaluation> Keep(ParseResult parsed, IEnumerable<Evaluation> evaluations, List<Evaluation> kept) =>
        parsed.GetValue(_requests) is null ? evaluations : evaluations.Select(e =>
        {
            kept.Add(e);
            return e;
        });

    /// <summary>Keeps an evaluation, when requests are asked for.</summary>
    public void KeepOne(ParseResult parsed, Evaluation evaluation, List<Evaluation> kept)
    {
        if (parsed.GetValue(_requests) is not null)
        {
            kept.Add(evaluation);
        }
    }

    /// <summary>Writes the requests, when they are asked for.</summary>
    /// <exception cref="UsageException">The file is an input, or cannot be written.</exception>
    public void Write(ParseResult parsed, Selection selection, List<Evaluation> evaluations, IEnumerable<InputFile> inputs)
    {
        if (parsed.GetValue(_requests) is not { } file)
        {
            return;
        }

        Country answer = selection.RuleSets.Select(r => r.RuleSet.ChinaContent.UnknownOrigin?.AnswerCountry).FirstOrDefault(c => c is not null)
            ?? evaluations.Select(e => e.Good.ProductionCountry).FirstOrDefault(c => c is not null)
            ?? throw new UsageException("--requests: no rule set and no good says in which country an answered part would originate.");
        EvaluationOptions OptionsOf(Evaluation e) => selection.RuleSets.First(r => r.RuleSet.Id == e.RuleSet.Id).Options;
        ImmutableArray<InformationRequest> requests = InformationRequests.Rank(evaluations, (e, good) => selection.Engine.Evaluate(good, e.RuleSet.Id, OptionsOf(e)), answer);
        string path = RealPath.Of(file);
        if (inputs.Any(i => !i.IsStandardInput && RealPath.Of(i.Name) == path))
        {
            throw new UsageException($"'{file}' is an input; requests would overwrite it.");
        }

        try
        {
            using OutputFile written = OutputFile.Open(Path.GetFullPath(file), path);
            RequestsCsv.Write(written.Writer, requests);
            written.Keep();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write '{file}': {e.Message}");
        }
    }
}
