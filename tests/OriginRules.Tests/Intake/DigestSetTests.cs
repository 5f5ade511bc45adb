using System.Security.Cryptography;

namespace OriginRules.Tests.Intake;

/// <summary>The set that remembers which ids were given.</summary>
public sealed class DigestSetTests
{
    [Fact]
    public void Every_digest_is_new_once_however_many_there_are()
    {
        Digest[] digests = [.. Enumerable.Range(0, 5_000).Select(i => Digest.Of(SHA256.HashData(BitConverter.GetBytes(i))))];
        var set = new DigestSet();
        digests.ShouldAllBe(d => set.Add(d));
        digests.ShouldAllBe(d => !set.Add(d));
    }

    [Fact]
    public void Digests_that_want_the_same_place_are_told_apart()
    {
        var set = new DigestSet();
        Digest[] crowded = [.. Enumerable.Range(0, 500).Select(i => new Digest(uint.MaxValue, (uint)i, 1))];
        crowded.ShouldAllBe(d => set.Add(d));
        crowded.ShouldAllBe(d => !set.Add(d));
        set.Add(new Digest(uint.MaxValue, 500, 1)).ShouldBeTrue();
        set.Add(new Digest(0, 0, 1)).ShouldBeTrue();
    }

    [Fact]
    public void A_hash_of_zeros_is_a_digest() => Digest.Of(new byte[Digest.Length]).IsNone.ShouldBeFalse();
}
