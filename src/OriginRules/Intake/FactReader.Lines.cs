using System.Collections.Immutable;

namespace OriginRules;

/// <content>The lines of a bill: places are ids, and depth has a limit.</content>
internal sealed partial class FactReader
{
    /// <summary>The lines below this object; a nest deeper than the limit is one error and is not read.</summary>
    public ImmutableArray<Component>? Lines(string name, Shape<Component> shape)
    {
        if (_plain is { } plain)
        {
            return plain.Lines(name, shape);
        }

        if (Typed(name, FactKind.Lines, "a list of lines in brackets") is not { } list)
        {
            return null;
        }

        if (list.Items.Count > 0 && Level >= BomLimits.Levels)
        {
            _findings.Error(FindingCodes.Depth, Place, list.Line, null, $"The bill is nested deeper than {BomLimits.Levels} levels of components; flatten it or report the lower levels as lines of their own good.");
            return null;
        }

        ImmutableArray<Component>.Builder lines = ImmutableArray.CreateBuilder<Component>(list.Items.Count);
        for (int i = 0; i < list.Items.Count; i++)
        {
            JsonNode item = list.Items[i];
            string place = $"{Place}/{FindingList.Name(IdOf(item), name, i)}";
            if (IsObject(item, place))
            {
                lines.Add(shape.Bind(item, place, _findings, Level + 1));
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>The id of an object; null when it has none.</summary>
    public static string? IdOf(JsonNode node) => node["id"] is { Kind: JsonKind.String, Text.Length: > 0 } id ? id.Text : null;
}
