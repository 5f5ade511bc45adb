using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Which methods, bases and designations were elected, and for those that were not, what they would need or bring.</summary>
internal static class Elections
{
    public const string Elected = "elected";
    public const string NotElected = "notElected";
    public const string IntermediateMaterial = "intermediateMaterial";

    private static readonly Election ElectedTransactionValue = new() { Name = "transactionValueMethod", Status = Elected };
    private static readonly Election ElectedNetCost = new() { Name = "netCostMethod", Status = Elected };

    public static ImmutableArray<Election> Of(OriginCase @case, RuleAttempt? shown)
    {
        if (shown is null)
        {
            return [];
        }

        ImmutableArray<Election> elections = Methods(@case, shown);
        if (shown.Tolerance is not null && @case.Applies(ArticleIds.DeMinimis) && !DeMinimis.IsByWeight(@case))
        {
            elections = elections.AddRange(
                Base(@case, shown, "deMinimisOnTransactionValue", "transactionValue", @case.TransactionValue),
                Base(@case, shown, "deMinimisOnTotalCost", "costs.totalCost", @case.TotalCost));
        }

        if (shown.Content is not null && @case.Applies(ArticleIds.IntermediateMaterials))
        {
            elections = elections.AddRange(Designations(@case));
        }

        if (SupplierStatements.Any(@case))
        {
            elections = elections.Add(new Election { Name = "accumulation", Status = Elected });
        }

        return shown.Required is { } required && AveragedContent.Of(@case, Vehicles.CategoryFor(@case, shown.Rule, shown.Alternative), shown.Part, required) is { } average
            ? elections.Add(new Election { Name = "averaging", Status = average.Result is null ? NotElected : Elected, Needs = average.WhyNot })
            : elections;
    }

    private static ImmutableArray<Election> Methods(OriginCase @case, RuleAttempt shown) => (shown.Required?.TransactionValue, shown.Required?.NetCost) switch
    {
        ({ } transactionValue, { } netCost) => [TransactionValue(@case, transactionValue), NetCost(@case, netCost)],
        ({ } transactionValue, null) => [TransactionValue(@case, transactionValue)],
        (null, { } netCost) => [NetCost(@case, netCost)],
        _ => [],
    };

    private static Election TransactionValue(OriginCase @case, decimal percent) => Method(@case, ContentMethod.TransactionValue, percent, "transaction value", ElectedTransactionValue);

    private static Election NetCost(OriginCase @case, decimal percent) => Method(@case, ContentMethod.NetCost, percent, "net cost", ElectedNetCost);

    private static Election Method(OriginCase @case, ContentMethod method, decimal percent, string words, Election elected)
    {
        decimal? amount = RegionalValueContent.Amount(@case, method);
        return amount is not null && (@case.Good.Elections?.RvcMethod is not { } own || own == RegionalValueContent.Name(method))
            ? elected
            : elected with { Status = NotElected, Figures = new ElectionFigures.OfMethod(words, amount, percent, @case.NonOriginatingMaterials(method).Most) };
    }

    private static Election Base(OriginCase @case, RuleAttempt shown, string name, string fact, decimal? amount)
    {
        bool used = amount is not null && (@case.Good.Elections?.DeMinimisBase is not { } own || fact.EndsWith(own, StringComparison.Ordinal));
        return new Election { Name = name, Status = used ? Elected : NotElected, Needs = amount is null ? $"{fact} is not stated" : null, Figures = amount is null || used ? null : OnThisBase(shown, amount.Value) };
    }

    /// <summary>What the base that was not elected would give.</summary>
    private static ElectionFigures.OfBase? OnThisBase(RuleAttempt shown, decimal whole)
    {
        if (shown.Tolerance is not { Limit: { } limit, Percent: not null } || whole <= 0)
        {
            return null;
        }

        ValueInterval value = ValueInterval.Zero;
        foreach (Material material in shown.Failing)
        {
            value = value.Plus(NonOriginatingValue.OfForeign(material));
        }

        return value.Most is { } most ? new ElectionFigures.OfBase(most, whole, limit) : null;
    }

    private static ImmutableArray<Election> Designations(OriginCase @case)
    {
        ImmutableArray<Election>.Builder? elections = null;
        foreach (Material material in @case.Materials)
        {
            if (!IntermediateMaterials.IsSelfProduced(material.Line) || material.Originating.Value != Ternary.Yes)
            {
                continue;
            }

            ValueInterval inside = NonOriginatingValue.Of(material.Inputs, ContentMethod.None);
            elections ??= ImmutableArray.CreateBuilder<Election>();
            elections.Add(new Election
            {
                Name = IntermediateMaterial,
                Path = material.Path,
                Status = material.ValueOfInputs ? NotElected : Elected,
                Needs = !material.ValueOfInputs || inside.Most is not { } value ? null
                    : @case.IsDesignated(material.Line) ? $"{material.Path} holds a designated material, and both are subject to a regional value content: give up the inner designation"
                    : $"designate {material.Path}: the value of non-originating materials falls by {ElectionFigures.Money(value)}",
            });
        }

        return elections?.ToImmutable() ?? [];
    }
}
