using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Tests on the words of a good that say which vehicle it is, or is original equipment for.</summary>
/// <remarks>19 CFR 182 App. A s. 12 "aftermarket part", s. 14(18). A word nobody stated may follow from the class of vehicle that is stated, or whose bill the part is on.</remarks>
internal static class AutomotiveUse
{
    /// <summary>Holds when the good carries one of <paramref name="wanted"/>.</summary>
    public static Ternary AnyOf(OriginCase @case, ImmutableArray<string> wanted)
    {
        Ternary stated = Words.AnyOf(@case.Good.Use, wanted);
        AutomotivePartTerms terms = @case.RuleSet.Provisions.AutomotiveParts;
        if (terms.Words.IsEmpty || !@case.Applies(Provisions.Automotive) || !AreAutomotive(terms, wanted))
        {
            return stated;
        }

        Ternary best = Ternary.No;
        foreach (string word in wanted)
        {
            Ternary has = Find(terms, word) is { } automotive ? Has(@case, terms, automotive) : Words.AnyOf(@case.Good.Use, word);
            best = has > best ? has : best;
        }

        return best == Ternary.Yes || !Implied(@case, terms, wanted) ? best : Ternary.Yes;
    }

    /// <summary>Holds when the good carries none of <paramref name="unwanted"/>.</summary>
    public static Ternary NoneOf(OriginCase @case, ImmutableArray<string> unwanted) => AnyOf(@case, unwanted) switch
    {
        Ternary.Yes => Ternary.No,
        Ternary.No => Ternary.Yes,
        _ => Ternary.Unknown,
    };

    public static AutomotiveWord? Find(AutomotivePartTerms terms, string word)
    {
        foreach (AutomotiveWord one in terms.Words)
        {
            if (one.Word == word)
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>The class of vehicle whose bill a line is on: the one stated, else the one its code and words make certain.</summary>
    public static string? VehicleOf(OriginCase @case)
    {
        if (@case.VehicleCategory is { } above)
        {
            return above;
        }

        return @case.Path.Length == 0 && Vehicles.CategoryOf(@case)?.Category is { } category && AnyOf(@case, [category]) == Ternary.Yes ? category : null;
    }

    private static bool AreAutomotive(AutomotivePartTerms terms, ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            if (Find(terms, word) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static Ternary Has(OriginCase @case, AutomotivePartTerms terms, AutomotiveWord word)
    {
        ImmutableArray<string>? stated = @case.Good.Use;
        if (IsAftermarket(@case, terms))
        {
            return Ternary.No;
        }

        if (Words.AnyOf(stated, word.Word) == Ternary.Yes)
        {
            return Ternary.Yes;
        }

        if (StatesCategory(terms, stated ?? []))
        {
            return Ternary.No;
        }

        if ((@case.Good.Automotive?.VehicleCategory ?? @case.VehicleCategory) is { } category)
        {
            return !word.Categories.Contains(category, StringComparer.Ordinal) ? Ternary.No
                : word.IsCategory ? Ternary.Yes
                : Words.AnyOf(stated, word.Word);
        }

        return stated is null || (word.IsCategory && Words.AnyOf(stated, terms.OriginalEquipment) == Ternary.Yes) ? Ternary.Unknown : Ternary.No;
    }

    /// <summary>A part is an aftermarket part when it is stated to be one, unless it is on the bill of a vehicle.</summary>
    private static bool IsAftermarket(OriginCase @case, AutomotivePartTerms terms) =>
        @case.VehicleCategory is null && Words.AnyOf(@case.Good.Use, terms.Aftermarket) == Ternary.Yes;

    private static bool StatesCategory(AutomotivePartTerms terms, ImmutableArray<string> stated)
    {
        foreach (string word in stated)
        {
            if (Find(terms, word) is { IsCategory: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a word the good states belongs only to classes that are wanted.</summary>
    private static bool Implied(OriginCase @case, AutomotivePartTerms terms, ImmutableArray<string> wanted)
    {
        foreach (string stated in @case.Good.Use ?? [])
        {
            if (Find(terms, stated) is { } word && AreAllWanted(word.Categories, wanted))
            {
                return !IsAftermarket(@case, terms);
            }
        }

        return false;
    }

    private static bool AreAllWanted(ImmutableArray<string> categories, ImmutableArray<string> wanted)
    {
        foreach (string category in categories)
        {
            if (!wanted.Contains(category))
            {
                return false;
            }
        }

        return true;
    }
}
