using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What a vehicle needs beside its product rule: the regional value content of the day, US content, and the automotive certifications.</summary>
/// <remarks>GN 11(k); 19 CFR 182 App. A s. 13 to 18.</remarks>
internal static class Vehicles
{
    /// <summary>The category of the good; null when it is no vehicle the provision names.</summary>
    public static VehicleCategory? CategoryOf(OriginCase @case) => @case.Work.Vehicle(@case);

    /// <summary>Looks the category up.</summary>
    public static VehicleCategory? Find(OriginCase @case)
    {
        if (@case.Path.Length > 0)
        {
            return null;
        }

        foreach (VehicleCategory category in @case.Terms.Vehicles)
        {
            if (IsMeant(@case, category))
            {
                return category;
            }
        }

        return null;
    }

    /// <summary>The code says the category, unless the user says the vehicle is of a class the codes do not tell; a category of other codes contradicts the code and does not outrank it.</summary>
    private static bool IsMeant(OriginCase @case, VehicleCategory category)
    {
        ImmutableArray<string> use = @case.Good.Use ?? [];
        return use.Contains(category.Category, StringComparer.Ordinal)
            || (@case.Good.Automotive?.VehicleCategory is { } stated
                ? stated == category.Category || @case.RuleSet.Provisions.Vehicles.Any(v => v.Category == stated)
                : !IsOther(@case, use, category.Category));
    }

    /// <summary>The category an alternative is for; null when the alternative is for goods that are not of the category.</summary>
    public static VehicleCategory? CategoryFor(OriginCase @case, ProductRule rule, RuleAlternative alternative) =>
        CategoryOf(@case) is { } category
        && !rule.UseNoneOf.Contains(category.Category)
        && alternative.Goods?.NoneOf.Contains(category.Category) != true
        && !IsOther(@case, alternative.Goods?.AnyOf ?? [], category.Category)
            ? category
            : null;

    /// <summary>True when the words name vehicles, and none of the category.</summary>
    private static bool IsOther(OriginCase @case, ImmutableArray<string> words, string category)
    {
        if (words.IsEmpty)
        {
            return false;
        }

        AutomotivePartTerms terms = @case.RuleSet.Provisions.AutomotiveParts;
        bool any = false;
        foreach (string word in words)
        {
            if (AutomotiveUse.Find(terms, word) is { } named)
            {
                if (named.Categories.Contains(category))
                {
                    return false;
                }

                any = true;
            }
        }

        return any;
    }

    /// <summary>The rule's requirement with the percentage of the day in place of the printed one.</summary>
    public static RegionalValueContentRequirement OnTheDay(OriginCase @case, VehicleCategory? category, RegionalValueContentRequirement printed) =>
        printed.NetCost is not null && VehicleThreshold.Of(@case, category) is { } threshold
            ? new RegionalValueContentRequirement { NetCost = threshold.Percent }
            : printed;

    /// <summary>The content of the good, or the average its producer elected.</summary>
    public static RegionalValueContent.Outcome Content(OriginCase @case, VehicleCategory? category, PartRoute? part, RegionalValueContentRequirement required)
    {
        AveragedContent.Outcome? average = AveragedContent.Of(@case, category, part, required);
        if (average?.Result is { } result)
        {
            return new(Test.Of(result.Met == true), RegionalValueContentResults.Average(result)) { Averaged = true };
        }

        RegionalValueContent.Outcome own = RegionalValueContent.Of(@case, required);
        return average?.WhyNot is { } why && own.Test.Value == Ternary.Unknown
            ? own with { Test = own.Test.Or(Test.Unknown("", "automotive.averaging", why)) }
            : own;
    }

    public static Test Requirements(OriginCase @case, VehicleCategory category) =>
        VehicleCertifications.Of(@case, category).Aggregate(Test.Yes, (all, one) => all.And(one.Test)).And(UsContent(@case, category));

    /// <summary>US content as percent of net cost against the floor of the rule set; no floor, no test.</summary>
    public static (decimal Percent, decimal Floor)? UsContentShare(OriginCase @case, VehicleCategory category) =>
        category.UsContentParameter is { } name && @case.Number(name) is { } floor && floor > 0
        && @case.Good.TariffFacts?.UsContentValue is { } content && @case.NetCost is { } netCost && netCost > 0
            ? (Exact.Quotient(content * 100, netCost), floor)
            : null;

    private static Test UsContent(OriginCase @case, VehicleCategory category)
    {
        if (category.UsContentParameter is not { } name || @case.Number(name) is not { } floor || floor == 0)
        {
            return Test.Yes;
        }

        if (@case.NetCost is not { } netCost)
        {
            return Test.Unknown("", "netCost", "US content is a share of net cost");
        }

        return @case.Good.TariffFacts?.UsContentValue is { } content
            ? Test.Of(content * 100 >= floor * netCost)
            : Test.Unknown("", "tariffFacts.usContentValue", "the rule set asks for a least US content");
    }

    /// <summary>The tests of a vehicle as steps for the explanation, each with figures and source.</summary>
    public static ImmutableArray<ExplanationNode> Explain(OriginCase @case, VehicleCategory? category, PartRoute? part, RegionalValueContentRequirement? required)
    {
        ImmutableArray<ExplanationNode>.Builder nodes = ImmutableArray.CreateBuilder<ExplanationNode>();
        if (part is null && required?.NetCost is not null && VehicleThreshold.Of(@case, category) is { } threshold)
        {
            nodes.Add(new ExplanationNode { Rule = "regionalValueContentOfTheDay", Cite = threshold.Cite, Outcome = "applies", Words = threshold.Words, Inputs = threshold.Inputs });
        }
        else if (category is null && part is null && @case.Good.Automotive?.NewPlant is { } plant && VehicleThreshold.IsOtherVehicle(@case))
        {
            nodes.Add(new ExplanationNode { Rule = "newPlant", Cite = "19 CFR 182 App. A s. 20(8)", Outcome = "notApplied", Words = VehicleThreshold.WhyNot(@case, plant) });
        }

        if (required is not null && AveragedContent.Of(@case, category, part, required) is { } average)
        {
            nodes.Add(AveragedContent.Explain(average));
        }

        if (category is not null)
        {
            nodes.Add(Certifications(@case, category));
        }

        return nodes.ToImmutable();
    }

    private static ExplanationNode Certifications(OriginCase @case, VehicleCategory category)
    {
        ImmutableArray<ExplanationNode>.Builder steps = ImmutableArray.CreateBuilder<ExplanationNode>();
        foreach (VehicleCertifications.Outcome one in VehicleCertifications.Of(@case, category))
        {
            steps.Add(Node(one.Rule, one.Cite, one.Test, one.Words, one.Inputs, one.Children));
        }

        if (category.UsContentParameter is { } name && @case.Number(name) is > 0)
        {
            ImmutableArray<ExplanationInput> inputs = UsContentShare(@case, category) is { } share
                ? [new() { Name = "usContent", Number = share.Percent, Unit = "percent of net cost" }, new() { Name = "usContentFloor", Number = share.Floor, Unit = "percent of net cost" }]
                : [];
            steps.Add(Node("usContent", @case.RuleSet.Parameters.Find(name, @case.Day)?.Cite, UsContent(@case, category), null, inputs, []));
        }

        return Node(ArticleIds.Automotive, category.Cite, Requirements(@case, category) with { Missing = [] }, category.Category, [], steps.ToImmutable());
    }

    private static ExplanationNode Node(string rule, string? cite, Test test, string? words, ImmutableArray<ExplanationInput> inputs, ImmutableArray<ExplanationNode> children) => new()
    {
        Rule = rule,
        Cite = cite,
        Outcome = ExplanationFigures.Outcome(test),
        Words = words,
        Inputs = inputs,
        Children = [.. children, .. ExplanationFigures.Missing(test)],
    };
}
