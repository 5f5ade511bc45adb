namespace OriginRules.RuleSets;

internal static class PreferenceTermsReader
{
    internal static PreferenceTerms Read(JsonObjectView view) => view.Exists ? PreferenceTerms.None : PreferenceTerms.None;
}
