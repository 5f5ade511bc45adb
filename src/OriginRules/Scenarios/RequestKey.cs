namespace OriginRules.Results;

/// <summary>A supplier and a part; what one answer settles in every good.</summary>
internal readonly record struct RequestKey(string? Supplier, string Part)
{
    public static RequestKey Of(Component line) => new(line.Supplier?.Name, line.Id);
}
