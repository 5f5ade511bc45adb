using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Reads sources of materials: codes, ranges, and objects that narrow codes by words.</summary>
internal static class CodeSelectorReader
{
    private const string Expected = "a tariff code, a range as 8501-8503, or { \"codes\": […], \"tags\": […] }";

    /// <summary>The plain codes of the list as one selector, then one for each object.</summary>
    public static ImmutableArray<CodeSelector> Read(JsonObjectView view, string name) => Read(view, view.Array(name), name);

    /// <summary>Groups of sources: a list of lists.</summary>
    public static ImmutableArray<ImmutableArray<CodeSelector>> ReadGroups(JsonObjectView view, string name)
    {
        ImmutableArray<ImmutableArray<CodeSelector>>.Builder groups = ImmutableArray.CreateBuilder<ImmutableArray<CodeSelector>>();
        foreach (JsonNode group in view.Array(name))
        {
            if (group.Kind == JsonKind.Array && group.Items.Count > 0)
            {
                groups.Add(Read(view, group.Items, $"{name}[{groups.Count}]"));
            }
            else
            {
                view.Problems.Add(view.File, group.Line, $"{view.Place}.{name}", group.Text, "lists of sources that are not empty");
            }
        }

        if (groups.Count == 1)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.{name}", "one group", "at least two groups");
        }

        return groups.ToImmutable();
    }

    /// <summary>One source as an object member.</summary>
    public static CodeSelector ReadOne(JsonObjectView view)
    {
        var selector = new CodeSelector { Codes = view.Ranges("codes"), Tags = view.Strings("tags"), NotTags = view.Strings("notTags") };
        view.End();
        if (selector.Codes.IsEmpty && selector.Tags.IsEmpty)
        {
            view.Problems.Add(view.File, view.Line, view.Place, null, "\"codes\" or \"tags\"");
        }

        return selector;
    }

    private static ImmutableArray<CodeSelector> Read(JsonObjectView view, IEnumerable<JsonNode> items, string name)
    {
        ImmutableArray<HsRange>.Builder plain = ImmutableArray.CreateBuilder<HsRange>();
        ImmutableArray<CodeSelector>.Builder selectors = ImmutableArray.CreateBuilder<CodeSelector>();
        int index = 0;
        foreach (JsonNode item in items)
        {
            if (item.Kind == JsonKind.Object)
            {
                selectors.Add(ReadOne(new JsonObjectView(item, view.File, $"{view.Place}.{name}[{index}]", view.Problems)));
            }
            else if (item.Kind == JsonKind.String && HsRange.TryParse(item.Text, out HsRange range))
            {
                plain.Add(range);
            }
            else
            {
                view.Problems.Add(view.File, item.Line, $"{view.Place}.{name}[{index}]", item.Text, Expected);
            }

            index++;
        }

        if (plain.Count > 0)
        {
            selectors.Insert(0, new CodeSelector { Codes = plain.ToImmutable() });
        }

        return selectors.ToImmutable();
    }
}
