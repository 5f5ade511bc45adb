using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Policies;

/// <summary>Holds goods that originate by a regional value content with too little to spare, for somebody to approve.</summary>
/// <remarks>
/// Raises <c>HOUSE-MARGIN-HOLD</c> when the best margin of the methods that meet their threshold is under <see cref="MarginPoints"/>. A good that does not
/// originate, or needs no regional value content to, has no margin and is not held. On the margin is not under it.
/// </remarks>
public sealed class HoldUnderMargin : HousePolicy
{
    private const string Code = "HOUSE-MARGIN-HOLD";
    private const decimal Hundred = 100m;

    /// <summary>The least margin that needs no approval, percentage points above the threshold, 0 to 100.</summary>
    public required decimal MarginPoints
    {
        get;
        init => field = value is >= 0 and <= Hundred ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A margin is 0 to 100 percentage points.");
    }

    internal override string Kind => "holdUnderMargin";

    private protected override IEnumerable<Flag> InScope(Evaluation evaluation)
    {
        if (evaluation.Origin.Status != OriginStatus.Originating)
        {
            yield break;
        }

        RegionalValueContentResult? best = evaluation.Origin.RegionalValueContent.Where(r => r.Met == true).OrderByDescending(Margin).ThenBy(r => r.Method, StringComparer.Ordinal).FirstOrDefault();
        // The threshold is compared on the figures the percentage is made of, unrounded.
        if (best is { Threshold: { } threshold } && (best.Base - best.NonOriginatingMaterials) * Hundred < (threshold + MarginPoints) * best.Base)
        {
            yield return Raise(Code, $"the regional value content by {best.Method} is {Number(best.Percent)}%, {Number(Margin(best))} points above the {Number(threshold)}% required, under the {Number(MarginPoints)} points that need no approval");
        }
    }

    private static decimal Margin(RegionalValueContentResult result) => result.MarginPoints ?? 0;

    private static string Number(decimal value) => Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);
}
