using System.Security.Cryptography;
using System.Text;

namespace OriginRules;

/// <summary>The one way to write a good that does not depend on the order of lines or on how its numbers were written, and its hash.</summary>
internal static class CanonicalGood
{
    /// <summary>The facts in the order of the contract, nulls left out, defaults filled, lines sorted by id at every level.</summary>
    public static string Json(FinishedGood good)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using (var json = new JsonEmitter(text, indented: false))
        {
            new GoodJson(json, canonical: true).Write(good);
        }

        return text.ToString();
    }

    /// <summary>SHA-256 of the canonical JSON in UTF-8, lower-case hexadecimal.</summary>
    public static string InputSha256(FinishedGood good) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json(good))));
}
