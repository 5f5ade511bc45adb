using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Processes that the good must have undergone in the territory, and processes that confer nothing.</summary>
internal static class Processes
{
    public static Test Of(OriginCase @case, RuleAlternative alternative)
    {
        Test all = Test.Yes;
        foreach (ImmutableArray<string> oneOf in alternative.Process)
        {
            all = all.And(Stated(@case, oneOf));
        }

        foreach (ImmutableArray<string> excepted in alternative.ExceptProcess)
        {
            all = all.And(BeyondExcepted(@case, excepted));
        }

        return all;
    }

    private static Test Stated(OriginCase @case, ImmutableArray<string> oneOf) => Words.AnyOf(@case.Good.Processes, oneOf) switch
    {
        Ternary.Yes => Test.Yes,
        Ternary.No => Test.No,
        _ => Test.Unknown(@case.Path, "processes", $"the rule asks for one of: {string.Join(", ", oneOf)}"),
    };

    private static Test BeyondExcepted(OriginCase @case, ImmutableArray<string> excepted) =>
        @case.Good.Processes is not { } processes
            ? Test.Unknown(@case.Path, "processes", $"a change that results only from these confers nothing: {string.Join(", ", excepted)}")
            : Test.Of(processes.Any(p => !excepted.Contains(p, StringComparer.Ordinal)) || !processes.Any(p => excepted.Contains(p, StringComparer.Ordinal)));
}
