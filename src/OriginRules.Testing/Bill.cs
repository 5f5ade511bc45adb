namespace OriginRules.Testing;

/// <summary>Begins a bill of materials for a check. Builders are immutable; what is not stated stays unknown, and nothing is filled in.</summary>
public static class Bill
{
    /// <summary>A finished good of which only id and classification are known.</summary>
    /// <param name="id">What results call it.</param>
    /// <param name="hts">Its import classification, 6 to 10 digits, dots allowed.</param>
    /// <exception cref="FormatException">The classification is no tariff code.</exception>
    public static GoodBuilder Good(string id, string hts)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new GoodBuilder(new FinishedGood { Id = id, Hts = HsCode.Parse(hts) });
    }

    /// <summary>A line of which only the id is known, and the classification where one is given.</summary>
    /// <param name="id">Unique among the lines beside it.</param>
    /// <param name="hts">Its classification, 2 to 10 digits, dots allowed; null when unknown.</param>
    /// <exception cref="FormatException">The classification is no tariff code.</exception>
    public static LineBuilder Line(string id, string? hts = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new LineBuilder(new Component { Id = id, Hts = hts is null ? null : HsCode.Parse(hts) });
    }
}
