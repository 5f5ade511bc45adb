using CsCheck;
using OriginRules.Results;

namespace OriginRules.Tests.Tariffs;

public class TariffRangeProperties
{
    private static readonly string[] s_origins = ["CA", "MX", "CN", "HK", "VN"];
    private static readonly string[] s_parts = ["passengerVehicle", "mediumHeavyVehicle", "none"];
    private static readonly DateOnly[] s_days = [new(2025, 5, 1), new(2026, 3, 1), new(2026, 7, 1), new(2026, 11, 22), new(2027, 1, 5)];

    private static readonly Gen<TariffRequest> s_requests =
        from line in Gen.Int[0, TariffCaseTests.Engine.Data.Rates.Count - 1]
        from origin in Gen.Int[0, s_origins.Length - 1].Select(i => s_origins[i])
        from day in Gen.Int[0, s_days.Length - 1].Select(i => s_days[i])
        from granted in Gen.Bool
        from part in Gen.Int[0, s_parts.Length - 1].Select(i => s_parts[i])
        from flags in Gen.Select(Gen.Bool, Gen.Bool)
        from shares in Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[0, 20], Gen.Int[0, 100])
        from usContent in Gen.Int[0, 1000]
        from kilograms in Gen.Int[0, 500]
        select new TariffRequest
        {
            Good = new FinishedGood
            {
                Id = "P",
                Hts = TariffCaseTests.Engine.Data.Rates.CodeAt(line),
                CustomsValue = 1000,
                NetWeightKg = kilograms,
                TariffFacts = new TariffFacts
                {
                    VehiclePart = part,
                    Meets232SemiconductorParameters = flags.Item1,
                    PharmaceuticalUse = flags.Item2,
                    CommerceApproval = "stated",
                    UsContentValue = usContent,
                    MetalWeightPercent = new MetalShares { Steel = shares.Item1, Aluminum = shares.Item2, Copper = shares.Item3 },
                    MetalValue = new MetalShares { Steel = shares.Item1, Aluminum = shares.Item2, Copper = shares.Item3 },
                    UsMetalWeightPercent = shares.Item4,
                },
            },
            Day = day,
            Terms = new AgreementTariffTerms { RuleSetId = "P", Status = granted ? PreferenceStatus.Granted : PreferenceStatus.Denied },
            TradeRemedyOrigin = new CountryOfOriginFinding { Country = Country.Parse(origin), Status = "determined", Cite = "P" },
        };

    [Fact]
    public void What_a_good_pays_lies_within_the_range_it_had_before_its_facts_were_stated() => Check.Sample(
        Gen.Select(s_requests, Gen.Int[0, 255]),
        pair =>
        {
            (TariffRequest stated, int forget) = pair;
            TariffFacts facts = stated.Good.TariffFacts!;
            TariffRequest open = stated with
            {
                Good = stated.Good with
                {
                    NetWeightKg = (forget & 1) == 0 ? stated.Good.NetWeightKg : null,
                    TariffFacts = facts with
                    {
                        VehiclePart = (forget & 2) == 0 ? facts.VehiclePart : null,
                        Meets232SemiconductorParameters = (forget & 4) == 0 ? facts.Meets232SemiconductorParameters : null,
                        PharmaceuticalUse = (forget & 8) == 0 ? facts.PharmaceuticalUse : null,
                        UsContentValue = (forget & 16) == 0 ? facts.UsContentValue : null,
                        MetalWeightPercent = (forget & 32) == 0 ? facts.MetalWeightPercent : null,
                        MetalValue = (forget & 64) == 0 ? facts.MetalValue : null,
                        UsMetalWeightPercent = (forget & 128) == 0 ? facts.UsMetalWeightPercent : null,
                    },
                },
            };
            (decimal? lower, decimal? upper, bool prohibited) = Bounds(stated);
            (decimal? openLower, decimal? openUpper, bool openProhibited) = Bounds(open);

            return prohibited == openProhibited && (openLower is null || openLower <= lower) && (openUpper is null || upper <= openUpper);
        },
        iter: 3_000,
        threads: 1);

    [Fact]
    public void The_lines_of_a_closed_total_add_up_to_it() => Check.Sample(
        s_requests,
        request =>
        {
            TariffTreatment treatment = TariffCaseTests.Engine.Evaluate(request);
            return treatment.TotalDuty is not { } duty || duty == treatment.Lines.Sum(l => l.Amount);
        },
        iter: 2_000,
        threads: 1);

    private static (decimal? Lower, decimal? Upper, bool Prohibited) Bounds(TariffRequest request)
    {
        TariffTreatment treatment = TariffCaseTests.Engine.Evaluate(request);
        return treatment.Range is { } range ? (range.Lower, range.Upper, false) : (treatment.TotalPayable, treatment.TotalPayable, treatment.ImportProhibited);
    }
}
