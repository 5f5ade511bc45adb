using System.Security.Cryptography;
using System.Text;

namespace OriginRules;

/// <summary>Turns the JSON of one good into a good with its findings; remembers ids, which must differ within the input.</summary>
internal sealed class GoodIntake(BomReadOptions options)
{
    private const int ShortId = 128;
    private readonly HashSet<UInt128> _ids = [];

    public IntakeResult Read(JsonNode node, int index)
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
            good = Bind(node, place, findings);
        }

        if (id is not null && !_ids.Add(Hash(id)))
        {
            findings.Error(FindingCodes.DuplicateId, $"{place}.id", node["id"]!.Line, id, $"The id \"{FindingList.Short(id)}\" was given to a good before; give each good of the input an id of its own.");
        }

        return new IntakeResult { Good = findings.HasErrors ? null : good, Id = id, Findings = findings.Sorted() };
    }

    private FinishedGood Bind(JsonNode node, string place, FindingList findings)
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

    // Sixteen bytes an id, however long the ids are: the only thing that grows with the number of goods.
    private static UInt128 Hash(string id)
    {
        Span<byte> bytes = id.Length <= ShortId ? stackalloc byte[Encoding.UTF8.GetMaxByteCount(id.Length)] : new byte[Encoding.UTF8.GetMaxByteCount(id.Length)];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(id, bytes)], hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
