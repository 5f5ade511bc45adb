using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Writes the lines of a bill, without recursion: the bill may have been built deeper than any reader accepts.</summary>
internal sealed class LineJson(FactWriter facts, bool canonical)
{
    public void Write(FinishedGood good)
    {
        var open = new Stack<IEnumerator<Component>>();
        Begin(open, good.Components);
        while (open.TryPeek(out IEnumerator<Component>? lines))
        {
            if (lines.MoveNext())
            {
                facts.Json.BeginObject();
                Line(lines.Current, good);
                if (lines.Current.Components.IsEmpty)
                {
                    facts.Json.EndObject();
                }
                else
                {
                    Begin(open, lines.Current.Components);
                }
            }
            else
            {
                open.Pop();
                facts.Json.EndArray();
                if (open.Count > 0)
                {
                    facts.Json.EndObject();
                }
            }
        }
    }

    private void Begin(Stack<IEnumerator<Component>> open, ImmutableArray<Component> lines)
    {
        facts.Json.Name("components");
        facts.Json.BeginArray();
        IEnumerable<Component> ordered = canonical ? lines.OrderBy(l => l.Id, StringComparer.Ordinal) : lines;
        open.Push(ordered.GetEnumerator());
    }

    private void Line(Component line, FinishedGood good)
    {
        facts.Text("id", line.Id);
        facts.Text("description", line.Description);
        facts.Code("hts", line.Hts);
        facts.Code("hs2012", line.Hs2012);
        facts.Number("quantity", line.Quantity);
        facts.Text("unit", line.Unit);
        facts.Number("weightKg", line.WeightKg);
        facts.Number("value", line.Value);
        facts.Text("currency", (canonical ? line.Currency ?? good.Currency : line.Currency)?.Code);
        facts.Object("deductions", line.Deductions, Deductions);
        facts.Country("originCountry", line.OriginCountry);
        facts.Flag("originating", line.Originating);
        facts.Words("originatingUnder", line.OriginatingUnder);
        facts.Object("declaration", line.Declaration, Declaration);
        facts.Text("role", canonical || line.Role != ComponentRole.Material ? BomWords.Of(line.Role) : null);
        facts.Flag("selfProduced", line.SelfProduced);
        facts.Flag("intermediate", line.Intermediate);
        facts.Flag("recovered", line.Recovered);
        facts.Flag("whollyObtained", line.WhollyObtained);
        facts.Text("criterion", line.Criterion);
        facts.Country("productionCountry", canonical ? line.ProductionCountry ?? line.OriginCountry : line.ProductionCountry);
        facts.Number("productionCost", line.ProductionCost);
        facts.Words("processes", line.Processes);
        facts.Words("use", line.Use);
        facts.Number("regionalProductionValue", line.RegionalProductionValue);
        facts.Object("supplierStatement", line.SupplierStatement, SupplierStatement);
        facts.Object("supplier", line.Supplier, Supplier);
        facts.Object("steel", line.Steel, s => facts.Country("meltedAndPoured", s.MeltedAndPoured));
        facts.Object("aluminum", line.Aluminum, Aluminum);
        facts.Flag("determinesClassification", line.DeterminesClassification);
        facts.Text("textileRole", line.TextileRole);
        facts.Number("elastomericPercent", line.ElastomericPercent);
        facts.Number("weightPercentOfGood", line.WeightPercentOfGood);
        facts.Number("volumePercentOfGood", line.VolumePercentOfGood);
        facts.Number("alcoholPercentOfGood", line.AlcoholPercentOfGood);
        facts.Number("valuePercentOfGood", line.ValuePercentOfGood);
        facts.Number("assists", line.Assists);
        facts.Object("inventory", line.InventoryMethod, m => facts.Text("method", m));
        facts.Words("tags", line.Tags);
    }

    private void Deductions(ValueDeductions deductions)
    {
        facts.Number("freight", deductions.Freight);
        facts.Number("duties", deductions.Duties);
        facts.Number("brokerage", deductions.Brokerage);
        facts.Number("waste", deductions.Waste);
    }

    private void Declaration(OriginDeclaration declaration)
    {
        facts.Text("kind", declaration.Kind);
        facts.Text("reference", declaration.Reference);
        facts.Day("validFrom", declaration.ValidFrom);
        facts.Day("validTo", declaration.ValidTo);
    }

    private void SupplierStatement(SupplierStatement statement)
    {
        facts.Text("basis", statement.Basis);
        facts.Number("netCost", statement.NetCost);
        facts.Number("nonOriginatingMaterials", statement.NonOriginatingMaterials);
        facts.Number("amount", statement.Amount);
        facts.Text("averagedOver", statement.AveragedOver);
        facts.List("materialCodes", statement.MaterialCodes, c => facts.Json.Value(c.ToString()));
    }

    private void Supplier(Supplier supplier)
    {
        facts.Text("name", supplier.Name);
        facts.Country("country", supplier.Country);
        facts.Country("ultimateParentCountry", supplier.UltimateParentCountry);
        facts.Number("parentSharePercent", supplier.ParentSharePercent);
        facts.List("ownershipChain", supplier.OwnershipChain, l => facts.Item(l, OwnershipLink));
    }

    private void OwnershipLink(OwnershipLink link)
    {
        facts.Text("name", link.Name);
        facts.Country("country", link.Country);
        facts.Number("sharePercent", link.SharePercent);
    }

    private void Aluminum(AluminumOrigin aluminum)
    {
        facts.Country("primarySmelt", aluminum.PrimarySmelt);
        facts.Country("secondarySmelt", aluminum.SecondarySmelt);
        facts.Country("cast", aluminum.Cast);
    }
}
