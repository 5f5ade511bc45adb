using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Lists the certificates of a file with their expiry and the goods and value that hang on each.</summary>
public static class CertificateRegister
{
    /// <summary>One entry a document, the first to expire first, bare statements last.</summary>
    /// <param name="evaluations">The evaluations; a good counts once however many rule sets it is evaluated under.</param>
    public static ImmutableArray<RegisteredCertificate> Of(IEnumerable<Evaluation> evaluations)
    {
        var entries = new Dictionary<(string? Supplier, OriginDeclaration? Declaration), Entry>();
        foreach (Evaluation evaluation in evaluations.DistinctBy(e => e.FinishedGood, StringComparer.Ordinal))
        {
            FinishedGood good = evaluation.Good;
            foreach ((string path, Component line) in BillLines.PartsOf(good, _ => true))
            {
                if (line.Declaration is null && line.Originating != true && (line.OriginCountry ?? line.ProductionCountry) is null)
                {
                    continue;
                }

                (string?, OriginDeclaration?) key = (line.Supplier?.Name, line.Declaration);
                if (!entries.TryGetValue(key, out Entry? entry))
                {
                    entries.Add(key, entry = new Entry());
                }

                entry.Add(good, path, line, Lapse.Of(line, evaluation.AsOf));
            }
        }

        return
        [
            .. entries.Select(e => e.Value.Certificate(e.Key.Supplier, e.Key.Declaration))
                .OrderBy(c => c.Declaration is null)
                .ThenBy(c => c.Declaration?.ValidTo ?? DateOnly.MaxValue)
                .ThenBy(c => c.Supplier ?? "", StringComparer.Ordinal)
                .ThenBy(c => c.Declaration?.Reference ?? "", StringComparer.Ordinal)
                .ThenBy(c => c.Lines[0], StringComparer.Ordinal),
        ];
    }

    private sealed class Entry
    {
        private readonly SortedSet<string> _ruleSets = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _goods = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _lapsed = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _lines = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, decimal> _value = new(StringComparer.Ordinal);

        public void Add(FinishedGood good, string path, Component line, bool lapsed)
        {
            _ruleSets.UnionWith(line.OriginatingUnder ?? []);
            _goods.Add(good.Id);
            _lines.Add($"{good.Id}/{path}");
            if (lapsed)
            {
                _lapsed.Add(good.Id);
            }

            string currency = good.Currency.Code;
            _value[currency] = _value.GetValueOrDefault(currency) + (Amounts.Value(good, line) ?? 0);
        }

        public RegisteredCertificate Certificate(string? supplier, OriginDeclaration? declaration) => new()
        {
            Supplier = supplier,
            Declaration = declaration,
            RuleSets = [.. _ruleSets],
            Goods = [.. _goods],
            LapsedFor = [.. _lapsed],
            Lines = [.. _lines],
            Value = _value.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }
}
