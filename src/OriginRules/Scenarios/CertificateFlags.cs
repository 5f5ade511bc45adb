using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Flags declarations that do not cover the day, certified lines without a certificate, and certificates of another rule set.</summary>
internal static class CertificateFlags
{
    public const string Code = "CERTIFICATE-PERIOD";
    public const string Missing = "CERTIFICATE-MISSING";
    public const string OtherRuleSet = "CERTIFICATE-OTHER-RULE-SET";

    /// <summary>Declarations that do not cover the day; what they declare is unknown to the content.</summary>
    public static void RaisePeriods(PartsOfBill parts, DateOnly day, List<Flag> flags)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            Component line = parts[i];
            if (line.Declaration is { } declaration && Lapse.Of(line, day))
            {
                flags.Add(new Flag
                {
                    Code = Code,
                    Severity = FlagSeverity.Warning,
                    Path = parts.PathOf(i),
                    Message = $"The certificate {Reference(declaration)}covers {Period(declaration)}, not {Figures.Day(day)}; obtain one that covers the day. Until then the content counts its origin as unknown, unless a covered country.",
                });
            }
            else if (line.Declaration is { ValidTo: null } open)
            {
                flags.Add(new Flag
                {
                    Code = Code,
                    Severity = FlagSeverity.Info,
                    Path = parts.PathOf(i),
                    Message = $"The certificate {Reference(open)}states no last day; the content takes it to cover {Figures.Day(day)}. State declaration.validTo.",
                    Missing = [parts.PathOf(i) + ".declaration.validTo"],
                });
            }
        }
    }

    /// <summary>What a claim under the agreement would rest on.</summary>
    public static void Raise(FinishedGood good, PartsOfBill parts, RuleSet ruleSet, List<Flag> flags)
    {
        ChinaContentTerms terms = ruleSet.ChinaContent;
        bool missing = FlagOfTerms.IsRaised(terms, Missing);
        bool other = FlagOfTerms.IsRaised(terms, OtherRuleSet);
        for (int i = 0; i < parts.Count; i++)
        {
            Component line = parts[i];
            if (line.Originating != true)
            {
                continue;
            }

            if (missing && line.Declaration is null)
            {
                flags.Add(FlagOfTerms.Make(terms, Missing, parts.PathOf(i), $"The line{Worth(good, line)} is stated to originate and no certificate is named; state declaration with its reference and period."));
            }
            else if (missing && line.Declaration!.Reference is null)
            {
                flags.Add(FlagOfTerms.Make(terms, Missing, parts.PathOf(i), $"The line{Worth(good, line)} is stated to originate and its declaration names no document; state declaration.reference.", [parts.PathOf(i) + ".declaration.reference"]));
            }

            if (other && line.OriginatingUnder is { IsEmpty: false } under && !IsHonored(under, ruleSet))
            {
                flags.Add(FlagOfTerms.Make(terms, OtherRuleSet, parts.PathOf(i), $"The line{Worth(good, line)} is certified under {string.Join(", ", under)}, which is no evidence under {ruleSet.Id}; obtain a certificate under {ruleSet.Id}."));
            }
        }
    }

    private static bool IsHonored(ImmutableArray<string> under, RuleSet ruleSet)
    {
        foreach (string id in under)
        {
            if (id == ruleSet.Id || ruleSet.HonorsCertificationsOf.Contains(id))
            {
                return true;
            }
        }

        return false;
    }

    private static Figure Worth(FinishedGood good, Component line) => Amounts.Value(good, line) is { } value ? Figures.Money(value, good).After(" of ") : Figure.None;

    private static string Reference(OriginDeclaration declaration) => declaration.Reference is { } reference ? $"'{reference}' " : "";

    private static string Period(OriginDeclaration declaration) => (declaration.ValidFrom, declaration.ValidTo) switch
    {
        ({ } from, { } to) => $"{Figures.Day(from)} to {Figures.Day(to)}",
        ({ } from, null) => $"{Figures.Day(from)} on",
        (_, { } to) => $"up to {Figures.Day(to)}",
        _ => "no period",
    };
}
