using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The product-specific rule of the good: every alternative meant for it is tried, and one that holds is enough.</summary>
/// <remarks>GN 11(o); 19 CFR 182 App. A s. 3(2), (6). What the user has not said about the good is tried every way.</remarks>
internal static class ProductRules
{
    /// <summary>The alternatives tried, and the rules they are of; the test of all together.</summary>
    public readonly record struct Outcome(Test Test, List<RuleAttempt> Attempts, List<ProductRule> Rules)
    {
        /// <summary>What the rules that are not modelled leave open.</summary>
        public Test Unmodelled { get; init; }
    }

    /// <param name="case">The good.</param>
    /// <param name="untilOneHolds">True to try no further alternative once one holds for certain.</param>
    public static Outcome Of(OriginCase @case, bool untilOneHolds = false)
    {
        List<ProductRule> rules = @case.Work.Rules;
        List<RuleAttempt> attempts = @case.Work.Attempts;
        Test unmodelled = Test.No;
        foreach (ImmutableArray<ProductRule> level in @case.Terms.Rules)
        {
            bool open = rules.Count > 0;
            bool settled = false;
            foreach (ProductRule rule in level)
            {
                Ternary match = GoodsRoutes.Of(@case, rule);
                if (match != Ternary.No)
                {
                    rules.Add(rule);
                    unmodelled = unmodelled.Or(TryRule(@case, rule, open ? Ternary.Unknown : match, attempts, untilOneHolds));
                    settled |= match == Ternary.Yes || (!rule.UseNoneOf.IsEmpty && SelectorMatch.Codes(rule.For, @case.Code) == Ternary.Yes);
                }
            }

            // A rule that only may apply leaves open whether the wider one does.
            if (settled)
            {
                break;
            }
        }

        Test test = rules.Count == 0
            ? Test.Unknown(@case.Path, "hs2012", $"no product rule in force names {@case.Code.ToDottedString()}")
            : attempts.Count == 0 && unmodelled.Value == Ternary.No
                ? Test.Unknown(@case.Path, "use", $"no alternative of {string.Join(", ", rules.Select(r => r.Id))} is for a good with the words stated")
                : Combine(@case, attempts).Or(unmodelled);
        return new Outcome(test, attempts, rules) { Unmodelled = unmodelled };
    }

    /// <summary>Tries the alternatives of a rule; open where the rule is not modelled.</summary>
    private static Test TryRule(OriginCase @case, ProductRule rule, Ternary match, List<RuleAttempt> attempts, bool untilOneHolds)
    {
        if (rule.Unmodelled is { } why)
        {
            return Unmodelled(@case, rule, why);
        }

        for (int i = 0; i < rule.AnyOf.Length && !(untilOneHolds && attempts is [.., { ForThisGood: Ternary.Yes, Test.Value: Ternary.Yes }]); i++)
        {
            Ternary route = GoodsRoutes.Of(@case, rule.AnyOf[i].Goods);
            if (route != Ternary.No)
            {
                TryEveryWay(@case, rule, i + 1, match < route ? match : route, attempts);
            }
        }

        return Test.No;
    }

    /// <summary>The test of alternatives together, of which one that holds is enough.</summary>
    public static Test Combine(OriginCase @case, List<RuleAttempt> attempts)
    {
        Test certain = Test.No;
        bool open = false;
        foreach (RuleAttempt attempt in attempts)
        {
            certain = attempt.ForThisGood == Ternary.Yes ? certain.Or(attempt.Test) : certain;
            open |= attempt.ForThisGood == Ternary.Unknown;
        }

        return certain.Value == Ternary.Yes || !open ? certain : CombineWorlds(@case, attempts, certain);
    }

    private static Test CombineWorlds(OriginCase @case, List<RuleAttempt> attempts, Test certain)
    {
        // Each way the good may be described is a world of its own; only where all agree is the answer settled.
        List<Test> worlds =
        [
            .. attempts.Where(a => a.ForThisGood == Ternary.Unknown)
                .GroupBy(a => GoodsRoutes.Signature(@case, a.Rule, a.Alternative), StringComparer.Ordinal)
                .SelectMany(Ways)
                .Select(world => world.Aggregate(certain, (sum, attempt) => sum.Or(attempt.Test))),
        ];
        if (worlds.Count > 0 && !attempts.Exists(CoversTheRest))
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
    private static IEnumerable<IEnumerable<RuleAttempt>> Ways(IEnumerable<RuleAttempt> attempts)
    {
        string[] ways = [.. attempts.Select(a => a.Part?.Signature).OfType<string>().Distinct(StringComparer.Ordinal)];
        return ways.Length == 0 ? [attempts] : ways.Select(way => attempts.Where(a => a.Part is null || a.Part.Signature == way));
    }

    /// <summary>True for an alternative that applies when none of the words asked for is stated, or whose openness is not one of words.</summary>
    private static bool CoversTheRest(RuleAttempt attempt) =>
        attempt.ForThisGood == Ternary.Unknown && attempt.Rule.Use.IsEmpty && (attempt.Alternative.Goods?.AnyOf.IsEmpty ?? true) && attempt.Part?.Table is null;

    private static Test MissingWords(OriginCase @case, IEnumerable<RuleAttempt> attempts)
    {
        IEnumerable<string> words = attempts.Where(a => a.ForThisGood == Ternary.Unknown)
            .SelectMany(a => a.Rule.Use.Concat(a.Rule.UseNoneOf).Concat(a.Alternative.Goods?.AnyOf ?? []).Concat(a.Alternative.Goods?.NoneOf ?? []).Concat(a.Part?.Asks ?? []))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        string asked = string.Join(", ", words);
        return asked.Length == 0
            ? Test.Unknown(@case.Path, @case.Good.Hts.Length > @case.Code.Length ? "hs2012" : "hts", "the classification is too short to tell which product rule applies")
            : Test.Unknown(@case.Path, "use", $"the product rule differs by what the good is: {asked}");
    }

    private static void TryEveryWay(OriginCase @case, ProductRule rule, int number, Ternary match, List<RuleAttempt> attempts)
    {
        ImmutableArray<PartRoute> routes = AutomotiveParts.Of(@case, rule, rule.AnyOf[number - 1]);
        if (routes.IsEmpty)
        {
            attempts.Add(Try(@case, rule, number, match, null));
        }

        foreach (PartRoute route in routes)
        {
            if (route.Match != Ternary.No)
            {
                attempts.Add(Try(@case, rule, number, match < route.Match ? match : route.Match, route));
            }
        }
    }

    private static RuleAttempt Try(OriginCase @case, ProductRule rule, int number, Ternary match, PartRoute? part)
    {
        RuleAlternative alternative = rule.AnyOf[number - 1];
        VehicleCategory? category = Vehicles.CategoryFor(@case, rule, alternative);
        RuleAttempt attempt = @case.Store.Attempt();
        attempt.StandFor(rule, number, match, part);
        TariffShift.Try(@case, attempt);
        attempt.Required = part is not null ? part.Required : alternative.Rvc is { } printed ? Vehicles.OnTheDay(@case, category, printed) : null;
        attempt.Content = attempt.Required is { } required && @case.Applies(Provisions.RegionalValueContent) ? Vehicles.Content(@case, category, part, required) : null;
        attempt.Process = Processes.Of(@case, alternative);
        attempt.Shares = ShareConditions.Of(@case, alternative);
        attempt.Regional = RegionalMaterials.Of(@case, alternative.ExemptFrom);
        Test conditions = attempt.Process.And(attempt.Shares).And(attempt.Regional).And(When(@case, alternative));
        if (category is not null)
        {
            conditions = conditions.And(@case.Work.Requirements(@case, category));
        }

        attempt.Conditions = alternative.Unmodelled is { } why ? conditions.And(Unmodelled(@case, rule, why)) : conditions;
        attempt.BesideTheShift = (attempt.Content?.Test ?? Test.Yes).And(attempt.Conditions);
        attempt.Test = attempt.Shift.And(attempt.BesideTheShift);
        return attempt;
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
