using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The parameters of a rule set by name.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ParameterTable
{
    private readonly FrozenDictionary<string, Parameter> _byName;

    internal ParameterTable(IEnumerable<Parameter> parameters)
    {
        All = [.. parameters.OrderBy(p => p.Name, StringComparer.Ordinal)];
        _byName = All.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>Every parameter, sorted by name.</summary>
    public ImmutableArray<Parameter> All { get; }

    /// <summary>The value in force on a day with its source, or null when the parameter is absent or not yet in force.</summary>
    /// <param name="name">The name of the parameter, ordinal.</param>
    /// <param name="day">The day whose law applies.</param>
    public DatedValue? Find(string name, DateOnly day)
    {
        if (!_byName.TryGetValue(name, out Parameter? parameter))
        {
            return null;
        }

        DatedValue? found = null;
        foreach (DatedValue value in parameter.Values)
        {
            if (value.From <= day && (value.To is not { } to || day < to))
            {
                found = value;
            }
        }

        return found;
    }

    /// <summary>The number in force on a day, or null.</summary>
    /// <param name="name">The name of the parameter, ordinal.</param>
    /// <param name="day">The day whose law applies.</param>
    public decimal? Number(string name, DateOnly day) => Find(name, day)?.Value.Number;

    /// <summary>The yes or no in force on a day; null when absent.</summary>
    /// <param name="name">The name of the parameter, ordinal.</param>
    /// <param name="day">The day whose law applies.</param>
    public bool? Flag(string name, DateOnly day) => Find(name, day)?.Value.Flag;

    /// <summary>The list in force on a day; empty when absent.</summary>
    /// <param name="name">The name of the parameter, ordinal.</param>
    /// <param name="day">The day whose law applies.</param>
    public ImmutableArray<string> List(string name, DateOnly day) => Find(name, day)?.Value.List ?? [];
}
