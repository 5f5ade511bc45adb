using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The requests to suppliers as CSV, one row a supplier and part.</summary>
internal static class RequestsCsv
{
    private const string Between = "; ";
    private static readonly string[] s_columns = ["rank", "supplier", "part", "description", "hts", "factsNeeded", "ifAnswered", "verdictsDecided", "decides", "goods", "goodIds", "value"];

    public static void Write(TextWriter writer, ImmutableArray<InformationRequest> requests)
    {
        using CsvWriter csv = CsvWriter.Create(writer, CsvWriterOptions.Default with { NewLine = "\n", Injection = CsvInjection.Escape }, true);
        csv.WriteHeader(s_columns);
        foreach (InformationRequest request in requests)
        {
            string[] cells =
            [
                Number(request.Rank),
                request.Supplier ?? "",
                request.Part,
                request.Description ?? "",
                string.Join(Between, request.Codes),
                string.Join(Between, request.Facts),
                $"{request.Answer}, originating, certified",
                Number(request.Decides.Length),
                string.Join(Between, request.Decides),
                Number(request.Goods.Length),
                string.Join(Between, request.Goods),
                string.Join(" + ", request.Value.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Value:0.00} {v.Key}"))),
            ];
            csv.WriteRecord(cells);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
