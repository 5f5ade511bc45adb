using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Origin and value of fungible or identical units withdrawn from one inventory, unrounded.</summary>
/// <remarks>
/// 19 CFR 182 App. A Schedule 7 (value of identical non-originating materials) and Schedule 8 (origin of fungible materials and goods).
/// Movements count in the order given, so the books decide whether a withdrawal comes before a receipt of the same day.
/// The opening inventory is given as the latest receipts that add up to it.
/// </remarks>
public static class InventoryCalculator
{
    /// <summary>What each withdrawal consists of.</summary>
    /// <param name="method">The method elected for the fiscal year.</param>
    /// <param name="movements">Receipts and withdrawals in the order of their days.</param>
    /// <exception cref="ArgumentException">A movement is neither a receipt nor a withdrawal, a receipt does not state its origin, or more is withdrawn than is there.</exception>
    public static ImmutableArray<InventoryUse> Withdrawals(InventoryMethod method, ImmutableArray<InventoryMovement> movements)
    {
        List<Layer> layers = [];
        ImmutableArray<InventoryUse>.Builder uses = ImmutableArray.CreateBuilder<InventoryUse>();
        foreach (InventoryMovement movement in movements)
        {
            switch (movement)
            {
                case { Received: { } received, Withdrawn: null, Originating: { } originating }:
                    layers.Add(new Layer(received, movement.UnitValue, originating));
                    break;
                case { Received: null, Withdrawn: { } withdrawn } when withdrawn <= layers.Sum(l => l.Units):
                    uses.Add(method == InventoryMethod.Average ? WithdrawAverage(layers, movement.Date, withdrawn) : WithdrawLayers(method, layers, movement, withdrawn));
                    break;
                default:
                    throw new ArgumentException($"The movement of {movement.Date:yyyy-MM-dd} is no receipt with its origin, or it withdraws more than the inventory holds.", nameof(movements));
            }
        }

        return uses.ToImmutable();
    }

    /// <summary>The originating units and all units of a period, opening inventory and receipts together: the ratio of the average method over a period.</summary>
    /// <remarks>Schedule 8 s. 6 and 7: of the preceding one or three months, or of the period the content is averaged over.</remarks>
    /// <param name="movements">The opening inventory and the receipts of the period.</param>
    public static CostShare OriginatingShare(ImmutableArray<InventoryMovement> movements) =>
        new(movements.Where(m => m.Originating == true).Sum(m => m.Received ?? 0), movements.Sum(m => m.Received ?? 0));

    /// <summary>The value of the non-originating part of an average unit of a period.</summary>
    /// <param name="movements">The opening inventory and the receipts of the period.</param>
    /// <exception cref="ArgumentException">A receipt has no value.</exception>
    public static decimal NonOriginatingValueOfAverageUnit(ImmutableArray<InventoryMovement> movements)
    {
        CostShare originating = OriginatingShare(movements);
        decimal value = movements.Where(m => m.Received is not null)
            .Sum(m => m.Received!.Value * (m.UnitValue ?? throw new ArgumentException($"The receipt of {m.Date:yyyy-MM-dd} has no value.", nameof(movements))));
        return value * (originating.Whole - originating.Part) / (originating.Whole * originating.Whole);
    }

    private static InventoryUse WithdrawLayers(InventoryMethod method, List<Layer> layers, InventoryMovement movement, decimal withdrawn)
    {
        decimal left = withdrawn;
        decimal originating = 0;
        decimal? value = 0;
        int step = method == InventoryMethod.Lifo ? -1 : 1;
        for (int i = method == InventoryMethod.Lifo ? layers.Count - 1 : 0; left > 0 && i >= 0 && i < layers.Count; i += step)
        {
            Layer layer = layers[i];
            if (method == InventoryMethod.SpecificIdentification && layer.Originating != movement.Originating)
            {
                continue;
            }

            decimal taken = Math.Min(left, layer.Units);
            layers[i] = layer with { Units = layer.Units - taken };
            left -= taken;
            originating += layer.Originating ? taken : 0;
            value += layer.Originating || taken == 0 ? 0 : taken * layer.UnitValue;
        }

        return left == 0
            ? new InventoryUse { Date = movement.Date, OriginatingUnits = originating, NonOriginatingUnits = withdrawn - originating, NonOriginatingValue = value }
            : throw new ArgumentException($"The inventory does not hold {withdrawn} units of the kind withdrawn on {movement.Date:yyyy-MM-dd}.", nameof(movement));
    }

    /// <summary>Every kind leaves in its ratio, at the average value of all units.</summary>
    private static InventoryUse WithdrawAverage(List<Layer> layers, DateOnly date, decimal withdrawn)
    {
        decimal units = layers.Sum(l => l.Units);
        decimal foreignUnits = layers.Where(l => !l.Originating).Sum(l => l.Units);
        decimal? value = layers.Any(l => l.UnitValue is null) ? null : layers.Sum(l => l.Units * l.UnitValue);
        decimal foreign = units == 0 ? 0 : withdrawn * foreignUnits / units;
        decimal left = units - withdrawn;
        decimal leftForeign = foreignUnits - foreign;
        decimal? average = units == 0 ? 0 : value / units;
        layers.Clear();
        layers.Add(new Layer(left - leftForeign, average, true));
        layers.Add(new Layer(leftForeign, average, false));
        return new InventoryUse { Date = date, OriginatingUnits = withdrawn - foreign, NonOriginatingUnits = foreign, NonOriginatingValue = foreign * average };
    }

    private sealed record Layer(decimal Units, decimal? UnitValue, bool Originating);
}
