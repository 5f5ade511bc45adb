using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The product-specific rule of the good: every alternative meant for it is tried, and one that holds is enough.</summary>
/// <remarks>GN 11(o); 19 CFR 182 App. A s. 3(2), (6). What the user has not said about the good is tried every way.</remarks>
internal static class ProductRules
{
    /// <summary>One alternative of one rule, tried.</summary>
    public sealed record Attempt(
        ProductRule Rule, int Number, RuleAlternative Alternative, Ternary ForThisGood, Test Test, TariffShift.Outcome Shift, Test BesideTheShift, RegionalValueContent.Outcome? Content, Test Process, Test Shares, Test Regional)
    {
        /// <summary>What the alternative asks beside the change and the content.</summary>
        public required Test Conditions { get; init; }

        /// <summary>The content tested, with the percentages of the day; null when the alternative asks for none.</summary>
        public RegionalValueContentRequirement? Required { get; init; }

        /// <summary>How a part for vehicles is meant; null when no table tells ways apart.</summary>
        public PartRoute? Part { get; init; }
    }

    public sealed record Outcome(Test Test, ImmutableArray<Attempt> Attempts, ImmutableArray<ProductRule> Rules);

    public static Outcome Of(OriginCase @case)
    {
        ImmutableArray<ProductRule>.Builder rules = ImmutableArray.CreateBuilder<ProductRule>();
        ImmutableArray<Attempt>.Builder attempts = ImmutableArray.CreateBuilder<Attempt>();
        Test unmodelled = Test.No;
        foreach ((ProductRule rule, Ternary match) in Governing(@case))
        {
            rules.Add(rule);
            if (rule.Unmodelled is { } why)
            {
                unmodelled = unmodelled.Or(Unmodelled(@case, rule, why));
                continue;
            }

            for (int i = 0; i < rule.AnyOf.Length; i++)
            {
                Ternary route = GoodsRoutes.Of(@case, rule.AnyOf[i].Goods);
                if (route != Ternary.No)
                {
                    attempts.AddRange(TryEveryWay(@case, rule, i, match < route ? match : route));
                }
            }
        }

        Test test = rules.Count == 0
            ? Test.Unknown(@case.Path, "hs2012", $"no product rule in force names {@case.Code.ToDottedString()}")
            : attempts.Count == 0 && unmodelled.Value == Ternary.No
                ? Test.Unknown(@case.Path, "use", $"no alternative of {string.Join(", ", rules.Select(r => r.Id))} is for a good with the words stated")
                : Combine(@case, attempts).Or(unmodelled);
        return new Outcome(test, attempts.ToImmutable(), rules.ToImmutable());
    }

    /// <summary>
    /// The rules for this good: of the most specific level that has one. A rule that only may apply leaves open whether the wider one does.
    /// </summary>
    private static List<(ProductRule Rule, Ternary Match)> Governing(OriginCase @case)
    {
        List<(ProductRule Rule, Ternary Match)> governing = [];
        foreach (ImmutableArray<ProductRule> level in @case.Rules.RulesFor(@case.Code))
        {
            bool open = governing.Count > 0;
            bool settled = false;
            foreach (ProductRule rule in level)
            {
                Ternary match = GoodsRoutes.Of(@case, rule);
                if (match != Ternary.No)
                {
                    governing.Add((rule, open ? Ternary.Unknown : match));
                    settled |= match == Ternary.Yes || (!rule.UseNoneOf.IsEmpty && SelectorMatch.Codes(rule.For, @case.Code) == Ternary.Yes);
                }
            }

            if (settled)
            {
                break;
            }
        }

        return governing;
    }

    private static Test Combine(OriginCase @case, ImmutableArray<Attempt>.Builder attempts)
    {
        Test certain = Test.No;
        foreach (Attempt attempt in attempts)
        {
            if (attempt.ForThisGood == Ternary.Yes)
            {
                certain = certain.Or(attempt.Test);
            }
        }

        if (certain.Value == Ternary.Yes)
        {
            return certain;
        }

        // Each way the good may be described is a world of its own; only where all agree is the answer settled.
        List<Test> worlds =
        [
            .. attempts.Where(a => a.ForThisGood == Ternary.Unknown)
                .GroupBy(a => GoodsRoutes.Signature(@case, a.Rule, a.Alternative), StringComparer.Ordinal)
                .SelectMany(Ways)
                .Select(world => world.Aggregate(certain, (sum, attempt) => sum.Or(attempt.Test))),
        ];
        if (worlds.Count > 0 && !attempts.Any(CoversTheRest))
        {
            worlds.Add(certain);
        }

        if (worlds.Count == 0 || worlds.TrueForAll(w => w.Value == Ternary.No))
        {
            return certain;
        }

        return worlds.TrueForAll(w => w.Value == Ternary.Yes)
            ? Test.Yes
            : Test.Unknown([.. MissingWords(@case, attempts).Missing, .. worlds.SelectMany(w => w.Missing)]);
    }

    /// <summary>The ways a part may be meant, each with the alternatives that do not turn on it.</summary>
    private static IEnumerable<IEnumerable<Attempt>> Ways(IEnumerable<Attempt> attempts)
    {
        string[] ways = [.. attempts.Select(a => a.Part?.Signature).OfType<string>().Distinct(StringComparer.Ordinal)];
        return ways.Length == 0 ? [attempts] : ways.Select(way => attempts.Where(a => a.Part is null || a.Part.Signature == way));
    }

    /// <summary>True for an alternative that applies when none of the words asked for is stated, or whose openness is not one of words.</summary>
    private static bool CoversTheRest(Attempt attempt) =>
        attempt.ForThisGood == Ternary.Unknown && attempt.Rule.Use.IsEmpty && (attempt.Alternative.Goods?.AnyOf.IsEmpty ?? true) && attempt.Part?.Table is null;

    private static Test MissingWords(OriginCase @case, IEnumerable<Attempt> attempts)
    {
        IEnumerable<string> words = attempts.Where(a => a.ForThisGood == Ternary.Unknown)
            .SelectMany(a => a.Rule.Use.Concat(a.Rule.UseNoneOf).Concat(a.Alternative.Goods?.AnyOf ?? []).Concat(a.Alternative.Goods?.NoneOf ?? []).Concat(a.Part?.Asks ?? []))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        string asked = string.Join(", ", words);
        return asked.Length == 0
            ? Test.Unknown(@case.Path, @case.Good.Hts.Length > @case.Code.Length ? "hs2012" : "hts", "the classification is too short to tell which product rule applies")
            : Test.Unknown(@case.Path, "use", $"the product rule differs by what the good is: {asked}");
    }

    private static IEnumerable<Attempt> TryEveryWay(OriginCase @case, ProductRule rule, int index, Ternary match)
    {
        ImmutableArray<PartRoute> routes = AutomotiveParts.Of(@case, rule, rule.AnyOf[index]);
        if (routes.IsEmpty)
        {
            yield return Try(@case, rule, index, match, null);
        }

        foreach (PartRoute route in routes)
        {
            if (route.Match != Ternary.No)
            {
                yield return Try(@case, rule, index, match < route.Match ? match : route.Match, route);
            }
        }
    }

    private static Attempt Try(OriginCase @case, ProductRule rule, int index, Ternary match, PartRoute? part)
    {
        RuleAlternative alternative = rule.AnyOf[index];
        VehicleCategory? category = Vehicles.CategoryFor(@case, rule, alternative);
        TariffShift.Outcome shift = TariffShift.Of(@case, rule, alternative);
        RegionalValueContentRequirement? required = part is not null ? part.Required : alternative.Rvc is { } printed ? Vehicles.OnTheDay(@case, category, printed) : null;
        RegionalValueContent.Outcome? content = required is not null && @case.Applies(ArticleIds.RegionalValueContent) ? Vehicles.Content(@case, category, part, required) : null;
        Test process = Processes.Of(@case, alternative);
        Test shares = ShareConditions.Of(@case, alternative);
        Test regional = RegionalMaterials.Of(@case, alternative.ExemptFrom);
        Test conditions = process.And(shares).And(regional).And(When(@case, alternative));
        if (category is not null)
        {
            conditions = conditions.And(Vehicles.Requirements(@case, category));
        }

        if (alternative.Unmodelled is { } why)
        {
            conditions = conditions.And(Unmodelled(@case, rule, why));
        }

        Test beside = (content?.Test ?? Test.Yes).And(conditions);
        return new Attempt(rule, index + 1, alternative, match, shift.Test.And(beside), shift, beside, content, process, shares, regional) { Conditions = conditions, Required = required, Part = part };
    }

    private static Test When(OriginCase @case, RuleAlternative alternative) => GoodsRoutes.Of(@case, alternative.When) switch
    {
        Ternary.Yes => Test.Yes,
        Ternary.No => Test.No,
        _ => Test.Unknown(@case.Path, "use", $"the alternative holds only for: {string.Join(", ", alternative.When!.AnyOf.Concat(alternative.When.NoneOf))}"),
    };

    private static Test Unmodelled(OriginCase @case, ProductRule rule, string why) =>
        Test.Unknown(@case.Path, "productRule", $"{rule.Id} is not modelled: {why}");
}
