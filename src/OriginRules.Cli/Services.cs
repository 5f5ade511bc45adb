using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>What the commands ask of the library, as functions, so that tests can stand in for it.</summary>
internal sealed record Services
{
    /// <summary>Loads the engine with the folders given as rule sets.</summary>
    public required Func<IReadOnlyList<string>, IRuleEngine> Load { get; init; }

    /// <summary>Loads the engine over a folder of own data, with the folders given as rule sets.</summary>
    public required Func<string, IReadOnlyList<string>, IRuleEngine> LoadWithData { get; init; }

    /// <summary>Reads goods from a stream, one after another.</summary>
    public required Func<Stream, BomReadOptions, IEnumerable<IntakeResult>> Read { get; init; }

    /// <summary>Checks a rule set of a folder; empty when it has no error.</summary>
    public required Func<string, IReadOnlyList<string>> Validate { get; init; }

    /// <summary>The library itself.</summary>
    public static Services Bundled { get; } = new()
    {
        Load = BundledEngine.Load,
        LoadWithData = BundledEngine.LoadWithData,
        Read = BomReader.Read,
        Validate = path => RuleSetCatalog.Bundled().Validate(path),
    };
}
