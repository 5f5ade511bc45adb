namespace OriginRules.Results;

/// <summary>Writes the content of a good: the figures of an evaluation, and the tree.</summary>
internal static class ContentJson
{
    /// <summary>The <c>chineseContent</c> member of an evaluation.</summary>
    public static void Write(JsonEmitter json, ChineseContent content, ContentBreakdown breakdown)
    {
        json.BeginObject();
        json.Property("value", content.Value);
        json.Property("percentOfTransactionValue", content.PercentOfTransactionValue);
        json.Property("percentOfCustomsValue", content.PercentOfCustomsValue);
        json.Property("percentOfMaterials", content.PercentOfMaterials);
        json.Property("firstTierValue", content.FirstTierValue);
        json.Property("unknownOriginValue", content.UnknownOriginValue);
        json.Property("upperBoundPercent", content.UpperBoundPercent);
        json.Property("chineseOwnedValue", (decimal?)content.ChineseOwnedValue);
        Dictionary<string, ContentEvidence> evidence = content.Components.IsEmpty ? [] : EvidenceByPath(breakdown.Root);
        json.Array("components", content.Components, c =>
        {
            json.BeginObject();
            json.Property("path", c.Path);
            json.Property("value", (decimal?)c.Value);
            json.Strings("why", c.Why);
            if (evidence.TryGetValue(c.Path, out ContentEvidence? rests))
            {
                Evidence(json, rests);
            }

            json.EndObject();
        });
        Figures(json, breakdown);
        json.EndObject();
    }

    /// <summary>The bounds, the value by country, what is open and the metals.</summary>
    public static void Figures(JsonEmitter json, ContentBreakdown breakdown)
    {
        json.Name("bounds");
        json.BeginObject();
        Bound(json, "lower", breakdown.Lower);
        Bound(json, "stated", breakdown.Stated);
        Bound(json, "upper", breakdown.Upper);
        json.EndObject();
        json.Array("byCountry", breakdown.ByCountry, static (json, c) =>
        {
            json.BeginObject();
            json.Property("country", c.Country?.Code);
            json.Property("value", (decimal?)c.Value);
            json.Property("percent", c.Percent);
            json.EndObject();
        });
        json.Property("undividedValue", (decimal?)breakdown.UndividedValue);
        json.Property("overstatedValue", (decimal?)breakdown.OverstatedValue);
        json.Array("open", breakdown.Open, static (json, o) =>
        {
            json.BeginObject();
            json.Property("path", o.Path);
            json.Property("fact", o.Fact);
            json.Property("value", o.Value);
            json.Property("supplier", o.Supplier);
            json.Property("why", o.Why);
            json.EndObject();
        });
        json.Array("metals", breakdown.Metals, Metal);
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
        Evidence(json, node.Evidence);
        json.Strings("flags", node.Flags);
        json.Array("children", node.Children, Node);
        json.EndObject();
    }

    public static void Declaration(JsonEmitter json, OriginDeclaration? declaration)
    {
        json.Property("declarationKind", declaration?.Kind);
        json.Property("reference", declaration?.Reference);
        json.Property("validFrom", declaration?.ValidFrom is { } from ? JsonWords.Day(from) : null);
        json.Property("validTo", declaration?.ValidTo is { } to ? JsonWords.Day(to) : null);
    }

    private static void Evidence(JsonEmitter json, ContentEvidence evidence)
    {
        json.Name("evidence");
        json.BeginObject();
        json.Property("kind", evidence.Kind);
        if (evidence.Declaration is { } declaration)
        {
            Declaration(json, declaration);
            json.Property("coversDay", (bool?)evidence.CoversDay);
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

    private static Dictionary<string, ContentEvidence> EvidenceByPath(ContentNode root)
    {
        var found = new Dictionary<string, ContentEvidence>(StringComparer.Ordinal);
        var open = new Stack<ContentNode>([root]);
        while (open.TryPop(out ContentNode? node))
        {
            found[node.Path] = node.Evidence;
            foreach (ContentNode child in node.Children)
            {
                open.Push(child);
            }
        }

        return found;
    }
}
