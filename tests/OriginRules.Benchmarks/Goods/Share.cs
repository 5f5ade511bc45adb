namespace OriginRules.Benchmarks;

/// <summary>Numbers that depend only on what they are for, so that every run measures the same goods.</summary>
internal static class Share
{
    /// <summary>A whole number from 0 up to, not including, a bound (SplitMix64 of the two keys).</summary>
    public static int Below(int bound, int good, int line)
    {
        unchecked
        {
            ulong mixed = ((ulong)(uint)good << 32 | (uint)line) + 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
        }
    }
}
