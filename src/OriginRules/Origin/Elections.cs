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

    private static readonly BaseElection OnTransactionValue = new("deMinimisOnTransactionValue", "transactionValue");
    private static readonly BaseElection OnTotalCost = new("deMinimisOnTotalCost", "costs.totalCost");

    public static ImmutableArray<Election> Of(OriginCase @case, RuleAttempt? shown)
    {
        if (shown is null)
        {
            return [];
        }

        List<Election> elections = @case.Work.Elections;
        elections.Clear();
        AddMethods(@case, shown, elections);
        if (shown.Tolerance is not null && @case.Applies(Provisions.DeMinimis) && !DeMinimis.IsByWeight(@case))
        {
            elections.Add(Base(@case, shown, OnTransactionValue, @case.TransactionValue));
            elections.Add(Base(@case, shown, OnTotalCost, @case.TotalCost));
        }

        if (shown.Content is not null && @case.Applies(Provisions.IntermediateMaterials))
        {
            AddDesignations(@case, elections);
        }

        if (SupplierStatements.Any(@case))
        {
            elections.Add(new Election { Name = "accumulation", Status = Elected });
        }

        if (shown.Required is { } required && AveragedContent.Of(@case, Vehicles.CategoryFor(@case, shown.Rule, shown.Alternative), shown.Part, required) is { } average)
        {
            elections.Add(new Election { Name = "averaging", Status = average.Result is null ? NotElected : Elected, Needs = average.WhyNot });
        }

        return [.. elections];
    }

    private static void AddMethods(OriginCase @case, RuleAttempt shown, List<Election> elections)
    {
        if (shown.Required?.TransactionValue is { } transactionValue)
        {
            elections.Add(TransactionValue(@case, transactionValue));
        }

        if (shown.Required?.NetCost is { } netCost)
        {
            elections.Add(NetCost(@case, netCost));
        }
    }

    private static Election TransactionValue(OriginCase @case, decimal percent) => Method(@case, ContentMethod.TransactionValue, percent, "transaction value", ElectedTransactionValue);

    private static Election NetCost(OriginCase @case, decimal percent) => Method(@case, ContentMethod.NetCost, percent, "net cost", ElectedNetCost);

    private static Election Method(OriginCase @case, ContentMethod method, decimal percent, string words, Election elected)
    {
        decimal? amount = RegionalValueContent.Amount(@case, method);
        return amount is not null && (@case.Good.Elections?.RvcMethod is not { } own || own == RegionalValueContent.Name(method))
            ? elected
            : elected with { Status = NotElected, Figures = new ElectionFigures.OfMethod(words, amount, percent, @case.NonOriginatingMaterials(method).Most) };
    }

    private static Election Base(OriginCase @case, RuleAttempt shown, BaseElection of, decimal? amount)
    {
        if (amount is not { } whole)
        {
            return of.NotStated;
        }

        return @case.Good.Elections?.DeMinimisBase is not { } own || of.Fact.EndsWith(own, StringComparison.Ordinal) ? of.Elected : of.NotElected with { Figures = OnThisBase(shown, whole) };
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

    private static void AddDesignations(OriginCase @case, List<Election> elections)
    {
        foreach (Material material in @case.Materials)
        {
            if (!IntermediateMaterials.IsSelfProduced(material.Line) || material.Originating.Value != Ternary.Yes)
            {
                continue;
            }

            ValueInterval inside = NonOriginatingValue.Of(material.Inputs, ContentMethod.None);
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
    }

    /// <summary>A base of de minimis, elected or not; what needs no figure is the same of every good.</summary>
    private sealed class BaseElection(string name, string fact)
    {
        public string Fact => fact;

        public Election Elected { get; } = new() { Name = name, Status = Elections.Elected };

        public Election NotElected { get; } = new() { Name = name, Status = Elections.NotElected };

        public Election NotStated { get; } = new() { Name = name, Status = Elections.NotElected, Needs = $"{fact} is not stated" };
    }
}
