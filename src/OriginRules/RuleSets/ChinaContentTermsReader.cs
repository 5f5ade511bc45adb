namespace OriginRules.RuleSets;

internal static class ChinaContentTermsReader
{
    internal static ChinaContentTerms Read(JsonObjectView view) => view.Exists ? ChinaContentTerms.None : ChinaContentTerms.None;
}
