namespace OriginRules;

/// <summary>Turns the JSON of one good into a good with its findings.</summary>
internal static class GoodIntake
{
    /// <summary>Reads a good; whether its id is unique is not looked at (<see cref="UniqueIds"/>).</summary>
    public static ReadGood Read(JsonNode node, int index, BomReadOptions options)
    {
        var findings = new FindingList(options.FileName);
        string? id = FactReader.IdOf(node);
        string place = FindingList.Name(id, "finishedGoods", index);
        FinishedGood? good = null;
        if (node.Kind != JsonKind.Object)
        {
            findings.Error(FindingCodes.Type, place, node.Line, node.Text, "Found something else in the place of a finished good; expected an object in braces.");
        }
        else if (node.Problem == JsonProblem.TooMany)
        {
            findings.Add(BomValidation.TooManyLines(place, node.Line).Finding);
        }
        else
        {
            good = Bind(node, place, findings, options);
        }

        return new ReadGood(new IntakeResult { Good = findings.HasErrors ? null : good, Id = id, Findings = findings.Sorted() }, id is null ? 0 : node["id"]!.Line);
    }

    private static FinishedGood Bind(JsonNode node, string place, FindingList findings, BomReadOptions options)
    {
        FinishedGood good = GoodShape.Good.Bind(node, place, findings);
        foreach (Located located in BomValidation.Run(good, place, options.AsOf, plausibility: !findings.HasErrors))
        {
            if (!findings.HasErrorAt(located.Finding.Path))
            {
                findings.Add(located.Finding with { Line = NodePlace.LineOf(node, located) });
            }
        }

        return good;
    }
}

/// <summary>A good as it was read, with the line its id stands on.</summary>
internal readonly record struct ReadGood(IntakeResult Result, int IdLine);
