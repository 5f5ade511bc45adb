
namespace OriginRules.Tests.Tariffs;

/// <summary>Every known regime of US duty is modelled by measures, or named as out of scope with the reason.</summary>
public class RegimeTableTests
{
    private const string Fees = "fees";
    private static readonly TariffData s_data = TariffCaseTests.Engine.Data;
    private static readonly string[] s_known =
    [
        .. """
        s301-cn-list1 s301-cn-list2 s301-cn-list3-10 s301-cn-list3-25 s301-cn-list4a-15 s301-cn-list4a-7.5 s301-cn-list4b s301-cn-4yr-91.01 s301-cn-4yr-91.02 s301-cn-4yr-91.03
        s301-cn-4yr-91.04 s301-cn-4yr-91.05 s301-cn-4yr-91.06 s301-cn-4yr-91.07 s301-cn-4yr-91.08 s301-cn-4yr-91.11 s301-cn-4yr-92.10 s301-cn-chassis-cranes s301-cn-exclusions
        ieepa-fent-ca-25 ieepa-fent-ca-35 ieepa-fent-ca-energy ieepa-fent-ca-potash ieepa-fent-mx-25 ieepa-fent-mx-potash ieepa-fent-cn-10 ieepa-fent-cn-20 ieepa-fent-cn-10b
        ieepa-recip-cn-84 ieepa-recip-cn-125 ieepa-recip-cn-10 ieepa-recip-ca-mx-status ieepa-end s122-10 s301-fl-ca s301-fl-mx s301-fl-cn s301-fl-hk s301-excess-capacity
        s338-ca-alcohol-1 s338-ca-alcohol-2 s338-ca-dairy s338-ca-mv-1 s338-ca-mv-2 s338-ca-ban ca-50-autos-steel-threat s232-steel-2018 s232-alu-2018 s232-metals-25 s232-metals-50
        s232-copper-50 s232-metals-1a s232-metals-1b s232-metals-1c s232-metals-3 s232-alu-onshoring s232-autos s232-autoparts s232-mhdv s232-buses s232-mhdvparts s232-softwood
        s232-furniture s232-furniture-2027 s232-cabinets s232-cabinets-2027 s232-semis s232-pharma s232-uas s232-polysilicon s232-aircraft s201-quartz adcvd mpf-FY2024 mpf-FY2025
        mpf-FY2026 mpf-FY2027 hmf usmca-joint-review usmca-2027-review ca-retaliation-2026 ca-china-steel mx-tariffs-2026 de-minimis part102-nprm 301-origin-rulings
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly (string Regime, string[] Measures, string[] Headings, string Note)[] s_table =
        [.. File.ReadAllLines(Path.Combine(TariffCase.Folder, "..", "regimes.csv")).Skip(1).Select(Row)];

    [Fact]
    public void Each_of_the_86_regimes_is_in_the_table_once()
    {
        s_known.Length.ShouldBe(86);
        s_table.Select(r => r.Regime).Order(StringComparer.Ordinal).ShouldBe(s_known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_is_modelled_by_a_measure_on_file_or_has_a_reason()
    {
        foreach ((string regime, string[] measures, string[] headings, string note) in s_table)
        {
            TariffMeasure[] named = [.. s_data.Measures.Where(m => measures.Contains(m.Id))];
            named.Length.ShouldBe(measures.Count(m => m != Fees), regime);
            headings.Except(named.SelectMany(m => m.Provisions).Select(p => p.Heading)).ShouldBeEmpty(regime);
            (measures.Length > 0 || note.Length > 0).ShouldBeTrue(regime);
        }
    }

    // The economies whose forced-labor rate is not on file have no record of their own.
    [Fact]
    public void Each_measure_on_file_stands_for_some_regime() => s_data.Measures.Select(m => m.Id)
        .Except(s_table.SelectMany(r => r.Measures)).ShouldBe(["section301-forcedlabor-other"]);

    private static (string, string[], string[], string) Row(string line)
    {
        string[] cells = line.Split(',', 4);
        return (cells[0], cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), cells[3].Trim('"'));
    }
}
