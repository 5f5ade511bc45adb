using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Which methods and bases were elected, and for those that were not, the figure that would be needed.</summary>
internal static class Elections
{
    private const string Elected = "elected";
    private const string NotElected = "notElected";

    public static ImmutableArray<Election> Of(OriginCase @case, ProductRules.Attempt? shown)
    {
        ImmutableArray<Election>.Builder elections = ImmutableArray.CreateBuilder<Election>();
        if (shown is null)
        {
            return [];
        }

        string? method = @case.Good.Elections?.RvcMethod;
        Add("transactionValueMethod", RegionalValueContent.TransactionValue, @case.TransactionValue, shown.Alternative.Rvc?.TransactionValue, "transaction value");
        decimal? netCostThreshold = shown.Alternative.Rvc is { } printed ? Vehicles.OnTheDay(@case, Vehicles.CategoryFor(@case, shown.Rule, shown.Alternative), printed).NetCost : null;
        Add("netCostMethod", RegionalValueContent.NetCost, @case.NetCost, netCostThreshold, "net cost");
        if (@case.Applies(ArticleIds.DeMinimis))
        {
            AddBase("deMinimisOnTransactionValue", "transactionValue", @case.TransactionValue);
            AddBase("deMinimisOnTotalCost", "costs.totalCost", @case.TotalCost);
        }

        return elections.ToImmutable();

        void Add(string name, string id, decimal? amount, decimal? threshold, string words)
        {
            if (threshold is not { } percent)
            {
                return;
            }

            bool elected = amount is not null && (method is null || method == id);
            string? needs = elected || amount is not null || percent >= 100 || NonOriginatingValue.Of(@case.Materials, id).Most is not { } value ? null
                : $"originates by {words} if {words} ≥ {Math.Round(value * 100 / (100 - percent), 2, MidpointRounding.ToPositiveInfinity).ToString("0.00", CultureInfo.InvariantCulture)}";
            elections.Add(new Election { Name = name, Status = elected ? Elected : NotElected, Needs = needs });
        }

        void AddBase(string name, string fact, decimal? amount)
        {
            string? elected = @case.Good.Elections?.DeMinimisBase;
            bool used = amount is not null && (elected is null || fact.EndsWith(elected, StringComparison.Ordinal));
            elections.Add(new Election { Name = name, Status = used ? Elected : NotElected, Needs = amount is null ? fact : null });
        }
    }
}
