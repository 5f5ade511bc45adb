using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The reason for the status of a line in words, from the line itself: worded only when somebody reads it.</summary>
internal static class StatusReasons
{
    private const string OwnBill = "its own bill";

    /// <summary>True when the line's own bill gave it its status.</summary>
    public static bool IsOwnBill(StatusReason reason) => reason is StatusReason.OriginatingByOwnBill or StatusReason.NonOriginatingByOwnBill or StatusReason.UndeterminedByOwnBill;

    public static string Words(StatusReason reason, RuleSet ruleSet, Component line) => reason switch
    {
        StatusReason.Indirect => "an indirect material counts as originating",
        StatusReason.Assumed => "its status is assumed",
        StatusReason.Recovered => "a material recovered in the territory counts as originating in a remanufactured good",
        StatusReason.StatedNotToOriginate => "it is stated not to originate",
        StatusReason.CumulatesDiagonally => $"it is certified to originate, and materials of {line.OriginCountry} cumulate diagonally",
        StatusReason.ProducedOutside => $"it was produced in {line.ProductionCountry}, which is not a party",
        StatusReason.CountryOutside => $"its country of origin {line.OriginCountry} is not a party",
        StatusReason.WhollyObtained => $"it is stated to be wholly obtained in {line.ProductionCountry ?? line.OriginCountry}",
        StatusReason.CertificationExpired => "its certification does not cover the day",
        StatusReason.Stated => "it is stated to originate",
        StatusReason.Certified => $"it is certified to originate under {Certifications.CountingUnder(ruleSet, line)}",
        StatusReason.CertifiedElsewhere => "its certification is not for this rule set",
        StatusReason.NotStated => "its status is not stated",
        StatusReason.PlaceOfProductionOpen => "where it was produced is not stated",
        StatusReason.ClassificationOpen => "its classification is not stated",
        StatusReason.OriginatingByOwnBill => $"{OwnBill} makes it originating",
        StatusReason.NonOriginatingByOwnBill => $"{OwnBill} makes it non-originating",
        StatusReason.UndeterminedByOwnBill => $"{OwnBill} leaves it undetermined",
        _ => "the supplier states it",
    };
}
