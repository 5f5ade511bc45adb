using System.Collections.Frozen;
using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What the processes of a good amount to under 102.1(n), 102.1(p) and 102.17; a word that no list holds says nothing either way.</summary>
internal sealed class MarkingProcesses
{
    private const string MinorWord = "minorProcessing";

    private readonly FrozenSet<string> _minor;
    private readonly FrozenSet<string> _nonQualifying;
    private readonly FrozenSet<string> _joining;
    private readonly FrozenSet<string> _beyond;
    private readonly FrozenSet<string> _minorOrJoining;
    private readonly FrozenSet<string> _minorOrNonQualifying;

    public MarkingProcesses(ParameterTable parameters, DateOnly day)
    {
        ImmutableArray<string> minor = parameters.List("minorProcessing.processes", day).Add(MinorWord);
        ImmutableArray<string> nonQualifying = parameters.List("nonQualifyingOperation.processes", day);
        ImmutableArray<string> joining = parameters.List("assembly.processes", day);
        _minor = Set(minor);
        _nonQualifying = Set(nonQualifying);
        _joining = Set(joining);
        _beyond = Set(parameters.List("moreThanMinor.processes", day));
        _minorOrJoining = Set(minor.AddRange(joining));
        _minorOrNonQualifying = Set(minor.AddRange(nonQualifying));
        MostParts = parameters.Number("simpleAssembly.mostParts", day) ?? 0;
        NotParts = [.. parameters.List("simpleAssembly.fastenerCodes", day).AddRange(parameters.List("simpleAssembly.notPartCodes", day)).Select(c => HsRange.TryParse(c, out HsRange range) ? range : default)];
    }

    /// <summary>As many parts as a simple assembly may join.</summary>
    public decimal MostParts { get; }

    /// <summary>Codes of fasteners, glue, labels and other things that are no parts.</summary>
    public ImmutableArray<HsRange> NotParts { get; }

    /// <summary>Nothing beside minor processing (102.1(n)).</summary>
    public Test AreMinor(ImmutableArray<string> processes) => Within(processes, _minor);

    /// <summary>Parts were fitted together with no more than minor processing (102.1(p)).</summary>
    public Test AreAssembly(ImmutableArray<string> processes)
    {
        Test within = Within(processes, _minorOrJoining);
        return within.Value == Ternary.Unknown || AnyIn(processes, _joining) ? within : Test.No;
    }

    /// <summary>Nothing, or only packing, dilution and the like with no more than minor processing, so that no change is made by it (102.17).</summary>
    public Test AreNonQualifying(ImmutableArray<string> processes) =>
        processes.IsEmpty || AnyIn(processes, _nonQualifying) ? Within(processes, _minorOrNonQualifying) : Test.No;

    private static bool AnyIn(ImmutableArray<string> processes, FrozenSet<string> list)
    {
        foreach (string process in processes)
        {
            if (list.Contains(process))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word of another list settles it; an unknown one leaves it open, however often it is stated.</summary>
    private Test Within(ImmutableArray<string> processes, FrozenSet<string> list)
    {
        bool unknown = false;
        foreach (string process in processes)
        {
            if (!list.Contains(process))
            {
                if (IsKnown(process))
                {
                    return Test.No;
                }

                unknown = true;
            }
        }

        return unknown ? Asked(processes, list) : Test.Yes;
    }

    private static Test Asked(ImmutableArray<string> processes, FrozenSet<string> list)
    {
        IEnumerable<string> others = processes.Where(p => !list.Contains(p)).Distinct(StringComparer.Ordinal);
        return Test.Unknown("", "processes", $"whether these are more than minor processing (102.1(n)): {string.Join(", ", others)}");
    }

    private static FrozenSet<string> Set(ImmutableArray<string> words) => words.ToFrozenSet(StringComparer.Ordinal);

    private bool IsKnown(string process) => _beyond.Contains(process) || _joining.Contains(process);
}
