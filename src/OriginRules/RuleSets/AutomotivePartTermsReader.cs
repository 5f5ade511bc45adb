namespace OriginRules.RuleSets;

/// <summary>Reads the tables of automotive parts.</summary>
internal static class AutomotivePartTermsReader
{
    public static AutomotivePartTerms Read(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return new AutomotivePartTerms();
        }

        var terms = new AutomotivePartTerms
        {
            Tables = [.. view.Objects("tables").Select(Table)],
            Words = [.. view.Objects("words").Select(Word)],
            OriginalEquipment = view.Strings("originalEquipment"),
            Aftermarket = view.Strings("aftermarket"),
        };
        view.End();
        return terms;
    }

    private static AutomotiveWord Word(JsonObjectView view)
    {
        var word = new AutomotiveWord
        {
            Word = view.RequiredString("word"),
            Categories = ProductRuleReader.Required(view, "categories", view.Strings("categories")),
        };
        view.End();
        return word;
    }

    private static AutomotivePartTable Table(JsonObjectView view)
    {
        var table = new AutomotivePartTable
        {
            Id = view.RequiredString("id"),
            Use = ProductRuleReader.Required(view, "use", view.Strings("use")),
            Entries = [.. view.Objects("entries").Select(Entry)],
            NetCostParameter = view.RequiredString("netCostParameter"),
            TransactionValueParameter = view.String("transactionValueParameter"),
            TariffShiftSuffices = view.Boolean("tariffShiftSuffices") ?? false,
            Cite = view.RequiredString("cite"),
        };
        view.End();
        return table;
    }

    private static AutomotivePartEntry Entry(JsonObjectView view)
    {
        var entry = new AutomotivePartEntry
        {
            Codes = ProductRuleReader.Required(view, "codes", view.Ranges("codes")),
            Words = view.Strings("words"),
            NotWords = view.Strings("notWords"),
            Use = view.Strings("use"),
            NetCostParameter = view.String("netCostParameter"),
            AnyChangeUnderAlternativeStaging = view.Boolean("anyChangeUnderAlternativeStaging") ?? false,
        };
        view.End();
        return entry;
    }
}
