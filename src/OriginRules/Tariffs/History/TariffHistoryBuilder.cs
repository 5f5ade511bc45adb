using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Asks for what is due on the days it may change, and joins days that pay the same.</summary>
internal sealed class TariffHistoryBuilder
{
    /// <summary>The days on which the answer may change, ascending, the first not among them.</summary>
    public required ImmutableArray<DateOnly> ChangeDays { get; init; }

    public required Func<TariffQuery, TariffTreatment> Ask { get; init; }

    /// <summary>The judgment on a measure by its name in results; null when it stands.</summary>
    public required Func<string, FoundVoid?> FoundVoid { get; init; }

    /// <summary>The program a claim after importation would make, and its terms; null when there is none.</summary>
    public (string Program, PostImportationClaimTerms Terms)? Claim { get; init; }

    public TariffHistory Build(TariffQuery query, DateOnly from, DateOnly to)
    {
        query = query with { AsOf = from };
        ImmutableArray<TariffHistoryPeriod> periods = Periods(query, from, to);
        return new TariffHistory
        {
            Query = query,
            From = from,
            To = to,
            Periods = periods,
            FoundVoid = [.. periods.SelectMany(p => p.Tariff.Lines).Select(l => l.Measure).Distinct(StringComparer.Ordinal).Select(m => VoidTotal(m, periods)).OfType<VoidMeasureTotal>()],
            Claims = query.Program is null && Claim is { } claim ? Claims(query, periods, claim.Program, claim.Terms, from, to) : null,
        };
    }

    private ImmutableArray<TariffHistoryPeriod> Periods(TariffQuery query, DateOnly from, DateOnly to)
    {
        ImmutableArray<TariffHistoryPeriod>.Builder periods = ImmutableArray.CreateBuilder<TariffHistoryPeriod>();
        foreach (DateOnly day in ChangeDays.Where(d => d > from && d <= to).Prepend(from))
        {
            TariffTreatment tariff = Ask(query with { AsOf = day });
            ImmutableArray<TariffChange> changes = periods.Count == 0 ? [] : TariffDifference.Between(periods[^1].Tariff, tariff);
            if (periods.Count > 0 && changes.IsEmpty)
            {
                continue;
            }

            if (periods.Count > 0)
            {
                periods[^1] = periods[^1] with { To = day.AddDays(-1) };
            }

            periods.Add(new TariffHistoryPeriod { From = day, To = to, Tariff = tariff, Changes = changes, UnderVoidMeasures = VoidPart(tariff) });
        }

        return periods.ToImmutable();
    }

    private decimal? VoidPart(TariffTreatment tariff) => Sum(tariff.Lines.Where(l => FoundVoid(l.Measure) is not null));

    private VoidMeasureTotal? VoidTotal(string measure, ImmutableArray<TariffHistoryPeriod> periods)
    {
        if (FoundVoid(measure) is not { } judgment)
        {
            return null;
        }

        var due = periods.Select(p => (Period: p, Lines: p.Tariff.Lines.Where(l => l.Measure == measure).ToList())).Where(p => p.Lines.Count > 0)
            .Select(p => (p.Period, Least: p.Lines.Where(l => l.Certain).Sum(l => l.Amount ?? 0), Most: Most(p.Lines), Entries: FirstsOfMonths(p.Period.From, p.Period.To).Count())).ToList();
        bool known = due.TrueForAll(d => d.Most is not null);
        return new VoidMeasureTotal
        {
            Measure = measure,
            FoundVoid = judgment,
            From = due[0].Period.From,
            To = due[^1].Period.To,
            LeastAnEntry = due.Min(d => d.Least),
            MostAnEntry = known ? due.Max(d => d.Most) : null,
            Entries = due.Sum(d => d.Entries),
            PaidAtLeast = due.Sum(d => d.Least * d.Entries),
            PaidAtMost = known ? due.Sum(d => d.Most * d.Entries) : null,
        };
    }

    private static decimal? Most(List<DutyLine> lines) => lines.TrueForAll(l => l.Amount is not null) ? lines.Sum(l => l.Amount) : null;

    private PostImportationClaims? Claims(TariffQuery query, ImmutableArray<TariffHistoryPeriod> periods, string program, PostImportationClaimTerms terms, DateOnly from, DateOnly to)
    {
        var found = new List<PostImportationClaim>();
        foreach (DateOnly day in ChangeDays.Where(d => d > from && d <= to).Prepend(from))
        {
            TariffTreatment without = periods.Last(p => p.From <= day).Tariff;
            TariffTreatment with = Ask(query with { AsOf = day, Program = program });
            PostImportationClaim? claim = terms.Period.Contains(day) ? Claimed(day, to, without, with, terms) : null;
            if (found.Count > 0 && found[^1].To >= day)
            {
                if (claim is not null && claim.Returns == found[^1].Returns && claim.OfVoidMeasures == found[^1].OfVoidMeasures && claim.TurnsOn.SequenceEqual(found[^1].TurnsOn))
                {
                    continue;
                }

                found[^1] = found[^1] with { To = day.AddDays(-1) };
            }

            if (claim is not null)
            {
                found.Add(claim);
            }
        }

        var inTime = found.Select(c => (Claim: c, Entries: FirstsOfMonths(c.From, c.To).Count(d => terms.LastDayFor(d) >= to))).Where(c => c.Entries > 0).ToList();
        return found.Count == 0 ? null : new PostImportationClaims
        {
            Program = program,
            Cite = terms.Cite,
            Periods = [.. found],
            OpenOn = to,
            Entries = inTime.Sum(c => c.Entries),
            Returns = inTime.TrueForAll(c => c.Claim.Returns is not null) ? inTime.Sum(c => c.Claim.Returns * c.Entries) : null,
        };
    }

    private PostImportationClaim? Claimed(DateOnly day, DateOnly to, TariffTreatment without, TariffTreatment with, PostImportationClaimTerms terms)
    {
        decimal? returns = Returned(without, with);
        if (with.Preference.Status != PreferenceStatus.Granted || without.ImportProhibited || returns == 0)
        {
            return null;
        }

        return new PostImportationClaim
        {
            From = day,
            To = to,
            Returns = returns,
            OfVoidMeasures = VoidPart(without) - VoidPart(with),
            ClaimUntil = terms.LastDayFor(day),
            TurnsOn = returns is null ? Facts(without, with) : [],
        };
    }

    /// <summary>The duty and the fees that a claim takes off; a fee that is open with and without it for the same reason is no part of it.</summary>
    private static decimal? Returned(TariffTreatment without, TariffTreatment with)
    {
        decimal? returned = without.TotalDuty - with.TotalDuty;
        foreach (FeeLine fee in without.Fees)
        {
            FeeLine? claimed = with.Fees.FirstOrDefault(f => f.Fee == fee.Fee);
            if (claimed is null || fee.Amount is not null || claimed.Amount is not null || fee.Why != claimed.Why)
            {
                returned += fee.Amount - (claimed is null ? 0 : claimed.Amount);
            }
        }

        return returned;
    }

    private static ImmutableArray<string> Facts(params TariffTreatment[] open) =>
        [.. open.Select(t => t.Range).OfType<DutyRange>().SelectMany(r => r.DependsOn).Select(d => d.Fact).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The sum of lines; null when one is open or depends on a missing fact.</summary>
    private static decimal? Sum(IEnumerable<DutyLine> lines)
    {
        decimal sum = 0;
        foreach (DutyLine line in lines)
        {
            if (!line.Certain || line.Amount is not { } amount)
            {
                return null;
            }

            sum += amount;
        }

        return sum;
    }

    private static IEnumerable<DateOnly> FirstsOfMonths(DateOnly from, DateOnly to)
    {
        for (DateOnly first = from.Day == 1 ? from : new DateOnly(from.Year, from.Month, 1).AddMonths(1); first <= to; first = first.AddMonths(1))
        {
            yield return first;
        }
    }
}
