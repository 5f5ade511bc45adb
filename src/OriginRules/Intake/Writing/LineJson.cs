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
        _steel = s => facts.Country("meltedAndPoured", s.MeltedAndPoured);
        _aluminum = Aluminum;
        _inventory = m => facts.Text("method", m);
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
        _facts.Json.Name("components");
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
        _facts.Text("id", line.Id);
        _facts.Text("description", line.Description);
        _facts.Code("hts", line.Hts);
        _facts.Code("hs2012", line.Hs2012);
        _facts.Number("quantity", line.Quantity);
        _facts.Text("unit", line.Unit);
        _facts.Number("weightKg", line.WeightKg);
        _facts.Number("value", line.Value);
        _facts.Text("currency", (_canonical ? line.Currency ?? good.Currency : line.Currency)?.Code);
        _facts.Object("deductions", line.Deductions, _deductions);
        _facts.Country("originCountry", line.OriginCountry);
        _facts.Flag("originating", line.Originating);
        _facts.Words("originatingUnder", line.OriginatingUnder);
        _facts.Object("declaration", line.Declaration, _declaration);
        _facts.Text("role", _canonical || line.Role != ComponentRole.Material ? BomWords.Of(line.Role) : null);
        _facts.Flag("selfProduced", line.SelfProduced);
        _facts.Flag("intermediate", line.Intermediate);
        _facts.Flag("recovered", line.Recovered);
        _facts.Flag("whollyObtained", line.WhollyObtained);
        _facts.Text("criterion", line.Criterion);
        _facts.Country("productionCountry", _canonical ? line.ProductionCountry ?? line.OriginCountry : line.ProductionCountry);
        _facts.Number("productionCost", line.ProductionCost);
        _facts.Words("processes", line.Processes);
        _facts.Words("use", line.Use);
        _facts.Number("regionalProductionValue", line.RegionalProductionValue);
        _facts.Object("supplierStatement", line.SupplierStatement, _statement);
        _facts.Object("supplier", line.Supplier, _supplier);
        _facts.Object("steel", line.Steel, _steel);
        _facts.Object("aluminum", line.Aluminum, _aluminum);
        _facts.Flag("determinesClassification", line.DeterminesClassification);
        _facts.Text("textileRole", line.TextileRole);
        _facts.Number("elastomericPercent", line.ElastomericPercent);
        _facts.Number("weightPercentOfGood", line.WeightPercentOfGood);
        _facts.Number("volumePercentOfGood", line.VolumePercentOfGood);
        _facts.Number("alcoholPercentOfGood", line.AlcoholPercentOfGood);
        _facts.Number("valuePercentOfGood", line.ValuePercentOfGood);
        _facts.Number("assists", line.Assists);
        _facts.Object("inventory", line.InventoryMethod, _inventory);
        _facts.Words("tags", line.Tags);
    }

    private void Deductions(ValueDeductions deductions)
    {
        _facts.Number("freight", deductions.Freight);
        _facts.Number("duties", deductions.Duties);
        _facts.Number("brokerage", deductions.Brokerage);
        _facts.Number("waste", deductions.Waste);
    }

    private void Declaration(OriginDeclaration declaration)
    {
        _facts.Text("kind", declaration.Kind);
        _facts.Text("reference", declaration.Reference);
        _facts.Day("validFrom", declaration.ValidFrom);
        _facts.Day("validTo", declaration.ValidTo);
    }

    private void SupplierStatement(SupplierStatement statement)
    {
        _facts.Text("basis", statement.Basis);
        _facts.Number("netCost", statement.NetCost);
        _facts.Number("nonOriginatingMaterials", statement.NonOriginatingMaterials);
        _facts.Number("amount", statement.Amount);
        _facts.Text("averagedOver", statement.AveragedOver);
        _facts.List("materialCodes", statement.MaterialCodes, c => _facts.Json.Value(c.ToString()));
    }

    private void Supplier(Supplier supplier)
    {
        _facts.Text("name", supplier.Name);
        _facts.Country("country", supplier.Country);
        _facts.Country("ultimateParentCountry", supplier.UltimateParentCountry);
        _facts.Number("parentSharePercent", supplier.ParentSharePercent);
        _facts.List("ownershipChain", supplier.OwnershipChain, l => _facts.Item(l, OwnershipLink));
    }

    private void OwnershipLink(OwnershipLink link)
    {
        _facts.Text("name", link.Name);
        _facts.Country("country", link.Country);
        _facts.Number("sharePercent", link.SharePercent);
    }

    private void Aluminum(AluminumOrigin aluminum)
    {
        _facts.Country("primarySmelt", aluminum.PrimarySmelt);
        _facts.Country("secondarySmelt", aluminum.SecondarySmelt);
        _facts.Country("cast", aluminum.Cast);
    }
}
