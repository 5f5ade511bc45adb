using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The published rulings on goods of a heading, by what they speak about.</summary>
internal sealed record AnalogiesOfCode(ImmutableArray<RulingAnalogy> Marking, ImmutableArray<RulingAnalogy> TradeRemedy)
{
    public static AnalogiesOfCode Of(HsCode code, ImmutableArray<RulingOnFile> rulings)
    {
        RulingOnFile[] found = [.. rulings.Where(r => r.Headings.Any(code.IsWithin))];
        return new AnalogiesOfCode([.. found.Where(r => r.Marking).Select(r => r.Ruling)], [.. found.Where(r => r.TradeRemedy).Select(r => r.Ruling)]);
    }
}
