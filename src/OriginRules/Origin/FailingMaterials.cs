using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The materials of an alternative that do not make the change, as they are reported.</summary>
internal static class FailingMaterials
{
    private static readonly TariffShiftResult Met = new() { Met = true };

    public static TariffShiftResult ShiftOf(OriginCase @case, RuleAttempt attempt) => attempt.Shifts == true ? Met : new TariffShiftResult { Met = attempt.Shifts, Failing = Of(@case, attempt) };

    /// <summary>The materials, sorted by path.</summary>
    private static ImmutableArray<FailingMaterial> Of(OriginCase @case, RuleAttempt attempt)
    {
        if (attempt.Failing.Count == 0)
        {
            return [];
        }

        var asked = new AskedChange(@case.RuleSet, attempt.Rule, attempt.Alternative, @case.Code);
        ImmutableArray<FailingMaterial>.Builder failing = ImmutableArray.CreateBuilder<FailingMaterial>(attempt.Failing.Count);
        bool sorted = true;
        foreach (Material material in attempt.Failing)
        {
            sorted &= failing.Count == 0 || string.CompareOrdinal(failing[^1].Path, material.Path) <= 0;
            failing.Add(new FailingMaterial(material.Path, material.Line, material.Code, material.StatusReason, asked));
        }

        return sorted ? failing.MoveToImmutable() : [.. failing.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }
}
