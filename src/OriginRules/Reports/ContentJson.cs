using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Writes the content of a good: the figures of an evaluation, and the tree.</summary>
internal static class ContentJson
{
    /// <summary>The <c>chineseContent</c> member of an evaluation.</summary>
    public static void Write(JsonEmitter json, Evaluation evaluation)
    {
        ChineseContent content = evaluation.ChineseContent;
        json.BeginObject();
        json.Property("value", content.Value);
        json.Property("percentOfTransactionValue", content.PercentOfTransactionValue);
        json.Property("percentOfCustomsValue", content.PercentOfCustomsValue);
        json.Property("percentOfMaterials", content.PercentOfMaterials);
        json.Property("firstTierValue", content.FirstTierValue);
        json.Property("unknownOriginValue", content.UnknownOriginValue);
        json.Property("upperBoundPercent", content.UpperBoundPercent);
        json.Property("chineseOwnedValue", (decimal?)content.ChineseOwnedValue);
        Components(json, content, evaluation);
        Figures(json, evaluation.FiguresOfContent());
        json.EndObject();
    }

    /// <summary>The bounds, the value by country, what is open and the metals.</summary>
    public static void Figures(JsonEmitter json, in ContentFigures figures)
    {
        json.Name("bounds");
        json.BeginObject();
        Bound(json, "lower", figures.Lower);
        Bound(json, "stated", figures.Stated);
        Bound(json, "upper", figures.Upper);
        json.EndObject();
        json.Array("byCountry", figures.ByCountry, static (json, c) =>
        {
            json.BeginObject();
            json.Property("country", c.Country?.Code);
            json.Property("value", (decimal?)c.Value);
            json.Property("percent", c.Percent);
            json.EndObject();
        });
        json.Property("undividedValue", (decimal?)figures.UndividedValue);
        json.Property("overstatedValue", (decimal?)figures.OverstatedValue);
        json.Array("open", figures.Open, static (json, o) =>
        {
            json.BeginObject();
            json.Property("path", o.Path);
            json.Property("fact", o.Fact);
            json.Property("value", o.Value);
            json.Property("supplier", o.Supplier);
            json.Property("why", o.Why);
            json.EndObject();
        });
        json.Array("metals", figures.Metals, Metal);
    }

    /// <summary>A good, or a line of its bill, with what is inside.</summary>
    public static void Node(JsonEmitter json, ContentNode node)
    {
        json.BeginObject();
        json.Property("path", node.Path);
        json.Property("id", node.Id);
        json.Property("description", node.Description);
        json.Property("tier", (int?)node.Tier);
        json.Property("hts", node.Hts?.ToDottedString());
        json.Property("value", node.Value);
        json.Property("percent", node.Percent);
        json.Property("ownValue", node.OwnValue);
        json.Property("country", node.Country?.Code);
        json.Property("covered", (bool?)node.IsCovered);
        json.Property("owned", node.IsOwned);
        json.Property("coveredValue", (decimal?)node.CoveredValue);
        Evidence(json, node.Evidence.Kind, node.Evidence.Declaration, node.Evidence.CoversDay);
        json.Strings("flags", node.Flags);
        json.Array("children", node.Children, Node);
        json.EndObject();
    }

    public static void Declaration(JsonEmitter json, OriginDeclaration? declaration)
    {
        json.Property("declarationKind", declaration?.Kind);
        json.Property("reference", declaration?.Reference);
        json.Property("validFrom", declaration?.ValidFrom);
        json.Property("validTo", declaration?.ValidTo);
    }

    private static void Components(JsonEmitter json, ChineseContent content, Evaluation evaluation)
    {
        // Asked for first, because it lists the components with all else.
        ContentListing? listing = content.Trace?.Listing;
        ImmutableArray<ContentComponent> components = content.Components;
        ImmutableArray<Component?> lines = content.Trace?.Components == components ? listing!.Lines : default;
        json.Name("components");
        json.BeginArray();
        for (int i = 0; i < components.Length; i++)
        {
            ContentComponent component = components[i];
            json.BeginObject();
            json.Property("path", component.Path);
            json.Property("value", (decimal?)component.Value);
            json.Strings("why", component.Why);
            Component? line = lines.IsDefault ? LineOf(evaluation.Good, component.Path) : lines[i];
            if (line is not null || component.Path.Length == 0)
            {
                Evidence(json, line is null ? ContentEvidence.KindOf(evaluation.Good) : ContentEvidence.KindOf(line), line?.Declaration, line is not null && !Lapse.Of(line, evaluation.AsOf));
            }

            json.EndObject();
        }

        json.EndArray();
    }

    private static Component? LineOf(FinishedGood good, string path)
    {
        foreach ((string Path, Component Line) part in BillLines.PartsOf(good, static _ => true))
        {
            if (part.Path == path)
            {
                return part.Line;
            }
        }

        return null;
    }

    private static void Evidence(JsonEmitter json, string kind, OriginDeclaration? declaration, bool coversDay)
    {
        json.Name("evidence");
        json.BeginObject();
        json.Property("kind", kind);
        if (declaration is not null)
        {
            Declaration(json, declaration);
            json.Property("coversDay", (bool?)coversDay);
        }

        json.EndObject();
    }

    private static void Bound(JsonEmitter json, string name, ContentBound bound)
    {
        json.Name(name);
        json.BeginObject();
        json.Property("value", bound.Value);
        json.Property("percent", bound.Percent);
        json.EndObject();
    }

    private static void Metal(JsonEmitter json, MetalContent metal)
    {
        json.BeginObject();
        json.Property("metal", metal.Metal);
        json.Property("totalKg", (decimal?)metal.TotalKg);
        json.Property("coveredKg", (decimal?)metal.CoveredKg);
        json.Property("withoutCertificateKg", (decimal?)metal.WithoutCertificateKg);
        json.Array("byCountry", metal.ByCountry, static (json, w) =>
        {
            json.BeginObject();
            json.Property("country", w.Country.Code);
            json.Property("kg", (decimal?)w.Kg);
            json.EndObject();
        });
        json.Strings("withoutCertificate", metal.WithoutCertificate);
        json.Strings("withoutWeight", metal.WithoutWeight);
        json.EndObject();
    }
}
