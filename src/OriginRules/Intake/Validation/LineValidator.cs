using FluentValidation;

namespace OriginRules;

/// <summary>The errors of one line.</summary>
internal sealed class LineValidator : AbstractValidator<LineInGood>
{
    public LineValidator()
    {
        RuleFor(l => l).Custom((l, c) => Identity(l, c));
        RuleFor(l => l).Custom((l, c) => Amounts(l.Line, c));
        RuleFor(l => l).Custom((l, c) => Shares(l.Line, c));
        RuleFor(l => l).Custom((l, c) => Words(l.Line, c));
        RuleFor(l => l).Custom((l, c) => Rate(l, c));
        RuleFor(l => l).Custom((l, c) => SiblingIds.Check(l.Line.Components, (id, index) => c.Error(FindingCodes.DuplicateId, $"components[{index}].id", id, SiblingIds.Message(id))));
    }

    private static void Identity(LineInGood place, ValidationContext<LineInGood> c)
    {
        Component line = place.Line;
        if (string.IsNullOrEmpty(line.Id))
        {
            c.Error(FindingCodes.Required, "id", null, "'id' is missing; give the line an id that is unique among its siblings.");
        }

        c.Id(line.Id ?? "");
        if (line.Hts is { Chapter: 0 } hts)
        {
            c.Error(FindingCodes.Hts, "hts", hts, $"Found \"{hts}\"; expected a tariff code of 2 to 10 digits whose chapter is 01 to 99, or null when it is unknown.");
        }

        if (line.Hs2012 is { Chapter: 0 } hs2012)
        {
            c.Error(FindingCodes.Hts, "hs2012", hs2012, $"Found \"{hs2012}\"; expected an HS 2012 code whose chapter is 01 to 97, or null when it is unknown.");
        }

        if (place.Level > BomLimits.Levels)
        {
            c.Error(FindingCodes.Depth, "", null, $"The bill is nested deeper than {BomLimits.Levels} levels of components; flatten it or report the lower levels as lines of their own good.");
        }
    }

    private static void Amounts(Component line, ValidationContext<LineInGood> c)
    {
        c.Amount("quantity", line.Quantity);
        c.Amount("weightKg", line.WeightKg);
        c.Amount("value", line.Value);
        c.Amount("productionCost", line.ProductionCost);
        c.Amount("regionalProductionValue", line.RegionalProductionValue);
        c.Amount("assists", line.Assists);
        if (line.Deductions is { } deductions)
        {
            c.Amount("deductions.freight", deductions.Freight);
            c.Amount("deductions.duties", deductions.Duties);
            c.Amount("deductions.brokerage", deductions.Brokerage);
            c.Amount("deductions.waste", deductions.Waste);
        }

        if (line.SupplierStatement is { } statement)
        {
            c.Amount("supplierStatement.netCost", statement.NetCost);
            c.Amount("supplierStatement.nonOriginatingMaterials", statement.NonOriginatingMaterials);
            c.Amount("supplierStatement.amount", statement.Amount);
        }
    }

    private static void Shares(Component line, ValidationContext<LineInGood> c)
    {
        c.Percent("elastomericPercent", line.ElastomericPercent);
        c.Percent("weightPercentOfGood", line.WeightPercentOfGood);
        c.Percent("volumePercentOfGood", line.VolumePercentOfGood);
        c.Percent("alcoholPercentOfGood", line.AlcoholPercentOfGood);
        c.Percent("valuePercentOfGood", line.ValuePercentOfGood);
        c.Percent("supplier.parentSharePercent", line.Supplier?.ParentSharePercent);
        for (int i = 0; i < (line.Supplier?.OwnershipChain?.Length ?? 0); i++)
        {
            c.Percent(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"supplier.ownershipChain[{i}].sharePercent"), line.Supplier!.OwnershipChain!.Value[i].SharePercent);
        }
    }

    private static void Words(Component line, ValidationContext<LineInGood> c)
    {
        c.Word("criterion", line.Criterion, BomWords.Criteria);
        c.Word("textileRole", line.TextileRole, BomWords.TextileRoles);
    }

    private static void Rate(LineInGood place, ValidationContext<LineInGood> c)
    {
        if (place.Line.Currency is { } currency && currency != place.Good.Currency && !place.Good.ExchangeRates.ContainsKey(currency))
        {
            c.Error(FindingCodes.ExchangeRate, "currency", currency, $"The line is in {currency} and the good in {place.Good.Currency}, and the good states no rate; add \"exchangeRates\": {{ \"{currency}\": … }} with what one {currency} is worth in {place.Good.Currency}.");
        }
    }
}
