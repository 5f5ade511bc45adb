namespace OrleansScaleOut;

/// <summary>Evaluates the goods of one part of a catalogue. Goods of one entry belong in one shard.</summary>
public interface IShard : IGrainWithIntegerKey
{
    /// <summary>Goods as JSON Lines in, evaluations and findings as JSON Lines out, in the order of the goods.</summary>
    Task<byte[]> Evaluate(byte[] goods, string ruleSet);
}
