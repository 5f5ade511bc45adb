using System.Security.Cryptography;
using System.Text;

namespace OriginRules;

/// <summary>Remembers the ids of the goods of one input, which must differ.</summary>
internal sealed class UniqueIds(string? file)
{
    private const int ShortId = 128;
    private const int Parts = byte.MaxValue + 1;

    // Many small sets, because one large one is copied whole each time it grows.
    private readonly DigestSet[] _ids = [.. Enumerable.Range(0, Parts).Select(_ => new DigestSet())];

    /// <summary>The result itself, or with the error that its id was given before.</summary>
    public IntakeResult Check(in ReadGood good)
    {
        IntakeResult result = good.Result;
        if (result.Id is not { } id || IsNew(id))
        {
            return result;
        }

        var findings = new FindingList(file);
        foreach (Finding finding in result.Findings)
        {
            findings.Add(finding);
        }

        string place = FindingList.Short(id)!;
        findings.Error(FindingCodes.DuplicateId, $"{place}.id", good.IdLine, id, $"The id \"{place}\" was given to a good before; give each good of the input an id of its own.");
        return result with { Good = null, Findings = findings.Sorted() };
    }

    // The set a hash belongs to and twelve of its bytes, however long the ids are: the only thing that grows with the number of goods. Of these 103 bits
    // two of a billion different ids share all with a probability of one in twenty trillion.
    private bool IsNew(string id)
    {
        Span<byte> bytes = id.Length <= ShortId ? stackalloc byte[Encoding.UTF8.GetMaxByteCount(id.Length)] : new byte[Encoding.UTF8.GetMaxByteCount(id.Length)];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(id, bytes)], hash);
        return _ids[hash[Digest.Length]].Add(Digest.Of(hash));
    }
}
