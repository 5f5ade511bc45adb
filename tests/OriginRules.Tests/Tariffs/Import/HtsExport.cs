using System.Text;
using OriginRules.RuleSets;

namespace OriginRules.Tests.Tariffs.Import;

/// <summary>The rates in use, written as the official export prints them.</summary>
internal static class HtsExport
{
    public const string Header = "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties";

    private static readonly RateSchedule Rates = TariffEngine.Load(DataFiles.Bundled).Data.Rates;

    public static int Count => Rates.Count;

    /// <summary>Every line: odd ones as eight digits with a statistical suffix below, even ones as ten digits only.</summary>
    public static string Csv(Func<string, string>? change = null)
    {
        var text = new StringBuilder(Header).Append('\n');
        int number = 0;
        foreach (RateLine line in Rates.Codes.Select(c => Rates.Find(c)!))
        {
            string rates = $"{Quoted(Printed(line.General))},{Quoted(Special(line))},{Quoted(Printed(line.ColumnTwo))},,";
            string units = Quoted("[\"No.\",\"kg\"]");
            string rows = number++ % 2 == 0
                ? $"{line.Heading}.00,1,\"a \"\"b\"\", c\",{units},{rates}\n"
                : $"{line.Heading},1,d,,{rates}\n{line.Heading}.10,2,e,{units},,,,,\n";
            text.Append(change is null ? rows : change(rows));
        }

        return text.Append("9903.88.03,0,f,,The duty provided in the applicable subheading + 25%,,,,\n").ToString();
    }

    private static string Special(RateLine line) => line switch
    {
        { SpecialFree: true } => "Free (A+,AU,S,SG) 3.2% (JP)",
        { QuotaHeadings: { } headings } => $"Free (BH,CL) See 9822.04.05 (AU) See {headings} (S+)",
        _ => "",
    };

    private static string Printed(PrintedRate rate) => rate.IsComputable ? rate.ToString() : rate.Words!;

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
