using System.Collections.Immutable;
using System.CommandLine;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The options of <c>evaluate</c> about suppliers: what to ask of them, and a user's own lists.</summary>
internal sealed class RequestOptions
{
    private readonly Option<string?> _requests = new("--requests") { Description = "Write what to ask of suppliers to this file, as CSV: one row a supplier and part, ranked by the verdicts that the answer decides.", HelpName = "FILE" };
    private readonly Option<string?> _watchlist = new("--watchlist") { Description = "Flag the suppliers, parts and codes of this JSON file (schema watchlist).", HelpName = "FILE" };

    public RequestOptions(Command command)
    {
        command.Options.Add(_requests);
        command.Options.Add(_watchlist);
    }

    /// <summary>The selection with the user's own lists.</summary>
    /// <exception cref="UsageException">The file cannot be read, or has errors.</exception>
    public Selection WithWatchlist(ParseResult parsed, Selection selection)
    {
        if (parsed.GetValue(_watchlist) is not { } file)
        {
            return selection;
        }

        Watchlist watchlist;
        try
        {
            using var text = new StreamReader(file);
            watchlist = Watchlist.Read(text, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--watchlist: {Messages.Of(e)}");
        }

        return selection with { RuleSets = [.. selection.RuleSets.Select(r => r with { Options = r.Options with { Watchlist = watchlist } })] };
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
