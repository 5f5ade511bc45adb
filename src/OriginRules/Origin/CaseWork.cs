using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What is worked out about a case on the way to its answer, once for everybody who asks.</summary>
/// <remarks>Lent by <see cref="CaseStore"/> for one determination, as <see cref="Material"/> is.</remarks>
internal sealed class CaseWork
{
    private ValueInterval? _byEveryMethod;
    private ValueInterval? _byTransactionValue;
    private ValueInterval? _byNetCost;
    private ValueInterval? _beforeAccumulation;
    private ClassifyingComponent.Lines? _component;
    private decimal? _netCost;
    private bool _hasNetCost;
    private VehicleCategory? _vehicle;
    private bool _hasVehicle;
    private Test? _requirements;
    private VehicleThreshold? _threshold;

    /// <summary>The provisions tested, in order.</summary>
    public List<ExaminedCase.Step> Steps { get; } = [];

    /// <summary>The product rules for the good.</summary>
    public List<ProductRule> Rules { get; } = [];

    /// <summary>Their alternatives, tried.</summary>
    public List<RuleAttempt> Attempts { get; } = [];

    /// <summary>The elections, while they are gathered.</summary>
    public List<Election> Elections { get; } = [];

    /// <summary>The lines whose code could be another that some alternative treats differently.</summary>
    public List<Material> SplitLines { get; } = [];

    public decimal? NetCost(OriginCase @case)
    {
        if (!_hasNetCost)
        {
            _netCost = (@case.Good.Costs is { TotalCost: { } total } costs ? total - Excluded(costs) : @case.Good.NetCost) + SupplierStatements.NetCostChange(@case);
            _hasNetCost = true;
        }

        return _netCost;
    }

    public ValueInterval NonOriginatingMaterials(OriginCase @case, ContentMethod method)
    {
        if ((_byEveryMethod ?? Known(method)) is { } known)
        {
            return known;
        }

        ValueInterval sum = NonOriginatingValue.Of(@case.Materials, method, out bool byMethod);
        if (!byMethod)
        {
            _byEveryMethod = sum;
        }
        else if (method == ContentMethod.TransactionValue)
        {
            _byTransactionValue = sum;
        }
        else if (method == ContentMethod.NetCost)
        {
            _byNetCost = sum;
        }
        else if (method == ContentMethod.BeforeAccumulation)
        {
            _beforeAccumulation = sum;
        }

        return sum;
    }

    public ClassifyingComponent.Lines Component(OriginCase @case) => _component ??= ClassifyingComponent.Find(@case);

    /// <summary>The category of a vehicle; null for another good.</summary>
    public VehicleCategory? Vehicle(OriginCase @case)
    {
        if (!_hasVehicle)
        {
            _vehicle = Vehicles.Find(@case);
            _hasVehicle = true;
        }

        return _vehicle;
    }

    /// <summary>What a vehicle of the category needs beside its product rule.</summary>
    public Test Requirements(OriginCase @case, VehicleCategory category) => _requirements ??= Vehicles.Requirements(@case, category);

    /// <summary>The content a vehicle of the category is held to on the day; null when the printed one stands.</summary>
    public VehicleThreshold? Threshold(OriginCase @case, VehicleCategory category) => _threshold ??= VehicleThreshold.ByStage(@case, category);

    /// <summary>Forgets everything, for the next case.</summary>
    public void Clear()
    {
        Steps.Clear();
        Rules.Clear();
        Attempts.Clear();
        SplitLines.Clear();
        _byEveryMethod = null;
        _byTransactionValue = null;
        _byNetCost = null;
        _beforeAccumulation = null;
        _component = null;
        _hasNetCost = false;
        _vehicle = null;
        _hasVehicle = false;
        _requirements = null;
        _threshold = null;
    }

    private ValueInterval? Known(ContentMethod method) => method switch
    {
        ContentMethod.TransactionValue => _byTransactionValue,
        ContentMethod.NetCost => _byNetCost,
        ContentMethod.BeforeAccumulation => _beforeAccumulation,
        _ => null,
    };

    private static decimal Excluded(ProductionCosts costs) =>
        (costs.SalesPromotionMarketingAfterSales ?? 0) + (costs.Royalties ?? 0) + (costs.ShippingAndPacking ?? 0)
        + (costs.NonAllowableInterest ?? 0) + (costs.OtherExcluded ?? 0);
}
