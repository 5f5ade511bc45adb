using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What the processes of a good amount to under 102.1(n), 102.1(p) and 102.17; a word that no list holds says nothing either way.</summary>
internal sealed class MarkingProcesses(ParameterTable parameters, DateOnly day)
{
    private const string MinorWord = "minorProcessing";

    private readonly ImmutableArray<string> _minor = parameters.List("minorProcessing.processes", day).Add(MinorWord);
    private readonly ImmutableArray<string> _nonQualifying = parameters.List("nonQualifyingOperation.processes", day);
    private readonly ImmutableArray<string> _joining = parameters.List("assembly.processes", day);
    private readonly ImmutableArray<string> _beyond = parameters.List("moreThanMinor.processes", day);

    /// <summary>Nothing beside minor processing (102.1(n)).</summary>
    public Test AreMinor(ImmutableArray<string> processes) => Within(processes, _minor);

    /// <summary>Parts were fitted together with no more than minor processing (102.1(p)).</summary>
    public Test AreAssembly(ImmutableArray<string> processes)
    {
        Test within = Within(processes, _minor.AddRange(_joining));
        return processes.Any(p => _joining.Contains(p, StringComparer.Ordinal)) || within.Value == Ternary.Unknown ? within : Test.No;
    }

    /// <summary>Nothing, or only packing, dilution and the like with no more than minor processing, so that no change is made by it (102.17).</summary>
    public Test AreNonQualifying(ImmutableArray<string> processes) =>
        processes.IsEmpty || processes.Any(p => _nonQualifying.Contains(p, StringComparer.Ordinal)) ? Within(processes, _minor.AddRange(_nonQualifying)) : Test.No;

    /// <summary>A word of another list settles it; an unknown one leaves it open.</summary>
    private Test Within(ImmutableArray<string> processes, ImmutableArray<string> list)
    {
        string[] others = [.. processes.Where(p => !list.Contains(p, StringComparer.Ordinal))];
        string[] unknown = [.. others.Where(p => !_beyond.Contains(p, StringComparer.Ordinal) && !_joining.Contains(p, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];
        return others.Length == 0 ? Test.Yes
            : unknown.Length < others.Length ? Test.No
            : Test.Unknown("", "processes", $"whether these are more than minor processing (102.1(n)): {string.Join(", ", unknown)}");
    }
}
