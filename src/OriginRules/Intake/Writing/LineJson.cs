using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Writes the lines of a bill, without recursion: the bill may have been built deeper than any reader accepts.</summary>
internal sealed class LineJson
{
    private readonly FactWriter _facts;
    private readonly bool _canonical;
    private readonly Stack<(ImmutableArray<Component> Lines, int Next)> _open = new();
    private readonly Action<ValueDeductions> _deductions;
    private readonly Action<OriginDeclaration> _declaration;
    private readonly Action<SupplierStatement> _statement;
    private readonly Action<Supplier> _supplier;
    private readonly Action<SteelOrigin> _steel;
    private readonly Action<AluminumOrigin> _aluminum;
    private readonly Action<string> _inventory;

    public LineJson(FactWriter facts, bool canonical)
    {
        _facts = facts;
        _canonical = canonical;

        // A line has many groups of facts that are mostly not stated; how they are written is made once.
        _deductions = Deductions;
        _declaration = Declaration;
        _statement = SupplierStatement;
        _supplier = Supplier;
        _steel = s => facts.Country("meltedAndPoured"u8, s.MeltedAndPoured);
        _aluminum = Aluminum;
        _inventory = m => facts.Text("method"u8, m);
    }

    public void Write(FinishedGood good)
    {
        _open.Clear();
        Begin(good.Components);
        while (_open.TryPop(out (ImmutableArray<Component> Lines, int Next) at))
        {
            if (at.Next < at.Lines.Length)
            {
                Component line = at.Lines[at.Next];
                _open.Push((at.Lines, at.Next + 1));
                _facts.Json.BeginObject();
                Line(line, good);
                if (line.Components.IsEmpty)
                {
                    _facts.Json.EndObject();
                }
                else
                {
                    Begin(line.Components);
                }
            }
            else
            {
                _facts.Json.EndArray();
                if (_open.Count > 0)
                {
                    _facts.Json.EndObject();
                }
            }
        }
    }

    private void Begin(ImmutableArray<Component> lines)
    {
        _facts.Json.Name("components"u8);
        _facts.Json.BeginArray();
        _open.Push((_canonical && !AreInOrder(lines) ? [.. lines.OrderBy(l => l.Id, StringComparer.Ordinal)] : lines, 0));
    }

    private static bool AreInOrder(ImmutableArray<Component> lines)
    {
        for (int i = 1; i < lines.Length; i++)
        {
            if (string.CompareOrdinal(lines[i - 1].Id, lines[i].Id) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Line(Component line, FinishedGood good)
    {
        _facts.Text("id"u8, line.Id);
        _facts.Text("description"u8, line.Description);
        _facts.Code("hts"u8, line.Hts);
        _facts.Code("hs2012"u8, line.Hs2012);
        _facts.Number("quantity"u8, line.Quantity);
        _facts.Text("unit"u8, line.Unit);
        _facts.Number("weightKg"u8, line.WeightKg);
        _facts.Number("value"u8, line.Value);
        _facts.Text("currency"u8, (_canonical ? line.Currency ?? good.Currency : line.Currency)?.Code);
        _facts.Object("deductions"u8, line.Deductions, _deductions);
        _facts.Country("originCountry"u8, line.OriginCountry);
        _facts.Flag("originating"u8, line.Originating);
        _facts.Words("originatingUnder"u8, line.OriginatingUnder);
        _facts.Object("declaration"u8, line.Declaration, _declaration);
        _facts.Text("role"u8, _canonical || line.Role != ComponentRole.Material ? BomWords.Of(line.Role) : null);
        if (line.Seldom is { } made)
        {
            Making(made);
        }

        _facts.Country("productionCountry"u8, _canonical ? line.ProductionCountry ?? line.OriginCountry : line.ProductionCountry);
        if (line.Seldom is { } more)
        {
            Further(more);
        }

        _facts.Words("tags"u8, line.Tags);
    }

    private void Making(SeldomFacts seldom)
    {
        _facts.Flag("selfProduced"u8, seldom.SelfProduced);
        _facts.Flag("intermediate"u8, seldom.Intermediate);
        _facts.Flag("recovered"u8, seldom.Recovered);
        _facts.Flag("whollyObtained"u8, seldom.WhollyObtained);
        _facts.Text("criterion"u8, seldom.Criterion);
    }

    private void Further(SeldomFacts seldom)
    {
        _facts.Number("productionCost"u8, seldom.ProductionCost);
        _facts.Words("processes"u8, seldom.Processes);
        _facts.Words("use"u8, seldom.Use);
        _facts.Number("regionalProductionValue"u8, seldom.RegionalProductionValue);
        _facts.Object("supplierStatement"u8, seldom.SupplierStatement, _statement);
        _facts.Object("supplier"u8, seldom.Supplier, _supplier);
        _facts.Object("steel"u8, seldom.Steel, _steel);
        _facts.Object("aluminum"u8, seldom.Aluminum, _aluminum);
        _facts.Flag("determinesClassification"u8, seldom.DeterminesClassification);
        _facts.Text("textileRole"u8, seldom.TextileRole);
        _facts.Number("elastomericPercent"u8, seldom.ElastomericPercent);
        _facts.Number("weightPercentOfGood"u8, seldom.WeightPercentOfGood);
        _facts.Number("volumePercentOfGood"u8, seldom.VolumePercentOfGood);
        _facts.Number("alcoholPercentOfGood"u8, seldom.AlcoholPercentOfGood);
        _facts.Number("valuePercentOfGood"u8, seldom.ValuePercentOfGood);
        _facts.Number("assists"u8, seldom.Assists);
        _facts.Object("inventory"u8, seldom.InventoryMethod, _inventory);
    }

    private void Deductions(ValueDeductions deductions)
    {
        _facts.Number("freight"u8, deductions.Freight);
        _facts.Number("duties"u8, deductions.Duties);
        _facts.Number("brokerage"u8, deductions.Brokerage);
        _facts.Number("waste"u8, deductions.Waste);
    }

    private void Declaration(OriginDeclaration declaration)
    {
        _facts.Text("kind"u8, declaration.Kind);
        _facts.Text("reference"u8, declaration.Reference);
        _facts.Day("validFrom"u8, declaration.ValidFrom);
        _facts.Day("validTo"u8, declaration.ValidTo);
    }

    private void SupplierStatement(SupplierStatement statement)
    {
        _facts.Text("basis"u8, statement.Basis);
        _facts.Number("netCost"u8, statement.NetCost);
        _facts.Number("nonOriginatingMaterials"u8, statement.NonOriginatingMaterials);
        _facts.Number("amount"u8, statement.Amount);
        _facts.Text("averagedOver"u8, statement.AveragedOver);
        _facts.List("materialCodes"u8, statement.MaterialCodes, c => _facts.Json.Value(c.ToString()));
    }

    private void Supplier(Supplier supplier)
    {
        _facts.Text("name"u8, supplier.Name);
        _facts.Country("country"u8, supplier.Country);
        _facts.Country("ultimateParentCountry"u8, supplier.UltimateParentCountry);
        _facts.Number("parentSharePercent"u8, supplier.ParentSharePercent);
        _facts.List("ownershipChain"u8, supplier.OwnershipChain, l => _facts.Item(l, OwnershipLink));
    }

    private void OwnershipLink(OwnershipLink link)
    {
        _facts.Text("name"u8, link.Name);
        _facts.Country("country"u8, link.Country);
        _facts.Number("sharePercent"u8, link.SharePercent);
    }

    private void Aluminum(AluminumOrigin aluminum)
    {
        _facts.Country("primarySmelt"u8, aluminum.PrimarySmelt);
        _facts.Country("secondarySmelt"u8, aluminum.SecondarySmelt);
        _facts.Country("cast"u8, aluminum.Cast);
    }
}
