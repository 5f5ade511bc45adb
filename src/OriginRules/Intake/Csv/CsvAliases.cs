using System.Collections.Frozen;

namespace OriginRules;

/// <summary>Other names of columns, as the tables of other programs have them. Only names that mean one fact in every unit and basis are here: no unit cost, no weight without its unit.</summary>
internal static class CsvAliases
{
    private static readonly FrozenDictionary<string, string> s_names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["finishedgood"] = CsvHeader.GoodColumn,
        ["finishedgoodid"] = CsvHeader.GoodColumn,
        ["parentid"] = CsvHeader.ParentColumn,
        ["parentpart"] = CsvHeader.ParentColumn,
        ["parentitem"] = CsvHeader.ParentColumn,
        ["parentpartnumber"] = CsvHeader.ParentColumn,
        ["bomlevel"] = CsvHeader.LevelColumn,
        ["lvl"] = CsvHeader.LevelColumn,
        ["part"] = "id",
        ["partid"] = "id",
        ["partno"] = "id",
        ["partnumber"] = "id",
        ["item"] = "id",
        ["itemid"] = "id",
        ["itemnumber"] = "id",
        ["sku"] = "id",
        ["desc"] = "description",
        ["partdescription"] = "description",
        ["itemdescription"] = "description",
        ["htscode"] = "hts",
        ["htsus"] = "hts",
        ["htsnumber"] = "hts",
        ["tariffcode"] = "hts",
        ["tariffnumber"] = "hts",
        ["coo"] = "originCountry",
        ["countryoforigin"] = "originCountry",
        ["origin"] = "originCountry",
        ["countryofproduction"] = "productionCountry",
        ["productioncountry"] = "productionCountry",
        ["exportingcountry"] = "exportCountry",
        ["countryofexport"] = "exportCountry",
        ["importingcountry"] = "importCountry",
        ["countryofimport"] = "importCountry",
        ["dateofentry"] = "entryDate",
        ["importdate"] = "entryDate",
        ["qty"] = "quantity",
        ["uom"] = "unit",
        ["unitofmeasure"] = "unit",
        ["extendedvalue"] = "value",
        ["extendedcost"] = "value",
        ["totalvalue"] = "value",
        ["linevalue"] = "value",
        ["curr"] = "currency",
        ["currencycode"] = "currency",
        ["netweightinkg"] = "netWeightKg",
        ["weightinkg"] = "weightKg",
        ["vendor"] = "supplier.name",
        ["vendorname"] = "supplier.name",
        ["supplier"] = "supplier.name",
        ["vendorcountry"] = "supplier.country",
        ["certificate"] = "declaration.reference",
        ["certificatenumber"] = "declaration.reference",
        ["certificatevalidfrom"] = "declaration.validFrom",
        ["certificatevalidto"] = "declaration.validTo",
        ["countryofmeltandpour"] = "steel.meltedAndPoured",
        ["meltandpour"] = "steel.meltedAndPoured",
        ["countryofsmelt"] = "aluminum.primarySmelt",
        ["countryofcast"] = "aluminum.cast",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_spellings = CsvColumns.Names
        .Concat([CsvHeader.GoodColumn, CsvHeader.ParentColumn, CsvHeader.LevelColumn])
        .GroupBy(Plain, StringComparer.Ordinal)
        .Where(g => g.Count() == 1)
        .ToFrozenDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);

    /// <summary>The column another name stands for: the same letters in another spelling, or a known other name; null when there is none.</summary>
    public static string? ColumnOf(string header)
    {
        string plain = Plain(header);
        return s_spellings.GetValueOrDefault(plain) ?? s_names.GetValueOrDefault(plain);
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
