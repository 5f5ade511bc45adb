using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>How many non-originating pieces of a described material a good may hold.</summary>
internal static class CountConditions
{
    public static Test Of(OriginCase @case, CountCondition? condition)
    {
        if (condition is null)
        {
            return Test.Yes;
        }

        if (@case.Good.Quantity is not { } goods || goods <= 0)
        {
            return Test.Unknown(@case.Path, "quantity", "the rule counts pieces in one good");
        }

        ValueInterval all = ValueInterval.Zero;
        ValueInterval foreign = ValueInterval.Zero;
        foreach (Material material in @case.Materials)
        {
            Ternary counted = SelectorMatch.Any(condition.Of, material.Code, material.Line.Tags);
            if (counted != Ternary.No)
            {
                ValueInterval pieces = Pieces(condition, material, counted);
                all = all.Plus(pieces);
                foreign = foreign.Plus(Foreign(material, pieces));
            }
        }

        return foreign.Most is { } most && most <= condition.Allowed(all.Least / goods) * goods ? Test.Yes
            : all.Most is { } total && foreign.Least > condition.Allowed(total / goods) * goods ? Test.No
            : Test.Unknown(all.Missing.Plus(foreign.Missing));
    }

    private static ValueInterval Pieces(CountCondition condition, Material material, Ternary counted)
    {
        if (material.Line.Quantity is not { } quantity || (material.Line.Unit ?? condition.Unit) != condition.Unit)
        {
            return new(0, null, Test.Unknown(material.Path, "quantity", $"the rule counts pieces, in {condition.Unit}").Missing);
        }

        return counted == Ternary.Yes
            ? new(quantity, quantity, [])
            : new(0, quantity, Test.Unknown(material.Path, material.Code.IsDefault ? "hts" : "tags", "the rule counts described materials").Missing);
    }

    private static ValueInterval Foreign(Material material, ValueInterval pieces) => material.Originating.Value switch
    {
        Ternary.Yes => ValueInterval.Zero,
        Ternary.No => pieces,
        _ => new(0, pieces.Most, pieces.Missing.Plus(material.Originating.Missing)),
    };
}
