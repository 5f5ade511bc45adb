using System.CommandLine;

namespace OriginRules.Cli;

/// <summary>The option that says how many goods are evaluated side by side.</summary>
internal sealed class ThreadsOption
{
    private readonly Option<int?> _threads = new("--threads") { Description = "Evaluate on this many threads; results are the same. Default: all processors.", HelpName = "N" };

    public ThreadsOption(Command command)
    {
        _threads.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out int threads) && threads < 1)
            {
                result.AddError($"--threads is {text}; expected 1 or more.");
            }
        });
        command.Options.Add(_threads);
    }

    public int Of(ParseResult parsed) => parsed.GetValue(_threads) ?? Environment.ProcessorCount;
}
