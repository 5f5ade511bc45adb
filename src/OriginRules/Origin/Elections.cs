using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Which methods, bases and designations were elected, and for those that were not, what they would need or bring.</summary>
internal static class Elections
{
    public const string Elected = "elected";
    public const string NotElected = "notElected";
    public const string IntermediateMaterial = "intermediateMaterial";

    public static ImmutableArray<Election> Of(OriginCase @case, ProductRules.Attempt? shown)
    {
        if (shown is null)
        {
            return [];
        }

        ImmutableArray<Election>.Builder elections = ImmutableArray.CreateBuilder<Election>();
        AddMethod(elections, @case, "transactionValueMethod", RegionalValueContent.TransactionValue, @case.TransactionValue, shown.Required?.TransactionValue, "transaction value");
        AddMethod(elections, @case, "netCostMethod", RegionalValueContent.NetCost, @case.NetCost, shown.Required?.NetCost, "net cost");
        if (@case.Applies(ArticleIds.DeMinimis) && !DeMinimis.IsByWeight(@case) && shown.Shift.DeMinimis is not null)
        {
            AddBase(elections, @case, shown, "deMinimisOnTransactionValue", "transactionValue", @case.TransactionValue);
            AddBase(elections, @case, shown, "deMinimisOnTotalCost", "costs.totalCost", @case.TotalCost);
        }

        if (shown.Content is not null && @case.Applies(ArticleIds.IntermediateMaterials))
        {
            AddDesignations(elections, @case);
        }

        if (@case.Good.Components.Any(line => SupplierStatements.Of(@case, line) is not null))
        {
            elections.Add(new Election { Name = "accumulation", Status = Elected });
        }

        if (shown.Required is { } required && AveragedContent.Of(@case, Vehicles.CategoryFor(@case, shown.Rule, shown.Alternative), shown.Part, required) is { } average)
        {
            elections.Add(new Election { Name = "averaging", Status = average.Result is null ? NotElected : Elected, Needs = average.WhyNot });
        }

        return elections.ToImmutable();
    }

    private static void AddMethod(
        ImmutableArray<Election>.Builder elections, OriginCase @case, string name, string id, decimal? amount, decimal? threshold, string words)
    {
        if (threshold is not { } percent)
        {
            return;
        }

        bool elected = amount is not null && (@case.Good.Elections?.RvcMethod is not { } own || own == id);
        elections.Add(new Election { Name = name, Status = elected ? Elected : NotElected, Needs = elected ? null : Needs(amount, percent, NonOriginatingValue.Of(@case.Materials, id).Most, words) });
    }

    /// <summary>The figure a method would need; of a method that was not chosen although it could be computed, what it would reach.</summary>
    private static string? Needs(decimal? amount, decimal percent, decimal? materials, string words) => (amount, materials) switch
    {
        (null, { } foreign) when percent < 100 => $"originates by {words} if {words} ≥ {Money(foreign * 100 / (100 - percent))}",
        ({ } value, { } foreign) when value > 0 =>
            $"would {((value - foreign) * 100 >= percent * value ? "hold" : "fail")}: {Exact.Quotient((value - foreign) * 100, value).ToString("0.##", CultureInfo.InvariantCulture)} percent by {words} of {percent.ToString("0.##", CultureInfo.InvariantCulture)}",
        _ => null,
    };

    private static void AddBase(ImmutableArray<Election>.Builder elections, OriginCase @case, ProductRules.Attempt shown, string name, string fact, decimal? amount)
    {
        bool used = amount is not null && (@case.Good.Elections?.DeMinimisBase is not { } own || fact.EndsWith(own, StringComparison.Ordinal));
        elections.Add(new Election { Name = name, Status = used ? Elected : NotElected, Needs = amount is null ? $"{fact} is not stated" : used ? null : OnThisBase(@case, shown, amount.Value) });
    }

    /// <summary>What the base that was not elected would give.</summary>
    private static string? OnThisBase(OriginCase @case, ProductRules.Attempt shown, decimal whole) =>
        shown.Shift.DeMinimis is { Limit: { } limit, Percent: not null } && whole > 0 && NonOriginatingValue.Of(shown.Shift.Failing.Select(m => m with { Originating = Test.No }), NonOriginatingValue.BeforeAccumulation).Most is { } value
            ? $"would {(value * 100 <= limit * whole ? "hold" : "fail")}: {ExplanationFigures.Text(Exact.Quotient(value * 100, whole))} percent of {ExplanationFigures.Text(limit)}"
            : null;

    private static void AddDesignations(ImmutableArray<Election>.Builder elections, OriginCase @case)
    {
        foreach (Material material in @case.Materials)
        {
            if (!IntermediateMaterials.IsSelfProduced(material.Line) || material.Originating.Value != Ternary.Yes)
            {
                continue;
            }

            ValueInterval inside = NonOriginatingValue.Of(material.Inputs);
            elections.Add(new Election
            {
                Name = IntermediateMaterial,
                Path = material.Path,
                Status = material.ValueOfInputs ? NotElected : Elected,
                Needs = !material.ValueOfInputs || inside.Most is not { } value ? null
                    : @case.IsDesignated(material.Line) ? $"{material.Path} holds a designated material, and both are subject to a regional value content: give up the inner designation"
                    : $"designate {material.Path}: the value of non-originating materials falls by {Money(value)}",
            });
        }
    }

    private static string Money(decimal amount) => Math.Round(amount, 2, MidpointRounding.ToPositiveInfinity).ToString("0.00", CultureInfo.InvariantCulture);
}
