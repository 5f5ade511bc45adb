using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules.Policies;

/// <summary>Suppliers a company does not buy from: by name, by country, or by who owns them.</summary>
/// <remarks>
/// Looks at the lines of every tier and raises <c>HOUSE-SUPPLIER-BLOCKED</c> on each line it blocks. Lines that do not state what the list asks for are named in one
/// <c>HOUSE-SUPPLIER-UNKNOWN</c>, of severity info.
/// </remarks>
public sealed class SupplierBlockList : HousePolicy
{
    private const string Blocked = "HOUSE-SUPPLIER-BLOCKED";
    private const string Unknown = "HOUSE-SUPPLIER-UNKNOWN";
    private const int Named = 5;

    /// <summary>Suppliers by name, whatever the capitals.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Countries where a supplier may not be established.</summary>
    public ImmutableArray<Country> Countries { get; init; } = [];

    /// <summary>Owners of suppliers by name, whatever the capitals, whatever their share.</summary>
    public ImmutableArray<string> Parents { get; init; } = [];

    /// <summary>Countries where no owner of a supplier may be established, whatever its share.</summary>
    public ImmutableArray<Country> ParentCountries { get; init; } = [];

    internal override string Kind => "supplierBlockList";

    private protected override IEnumerable<Flag> InScope(Evaluation evaluation)
    {
        List<string> unknown = [];
        foreach (BillLine line in evaluation.Lines())
        {
            if (Reason(line.Line.Supplier) is { } reason)
            {
                yield return Raise(Blocked, reason, line.Path);
            }
            else if (MissingFact(line.Line.Supplier) is { } fact)
            {
                unknown.Add($"{line.Path}.{fact}");
            }
        }

        if (unknown.Count > 0)
        {
            string more = unknown.Count > Named ? $" and {unknown.Count - Named} more" : "";
            yield return Raise(Unknown, $"not every supplier can be held against the list; state {string.Join(", ", unknown.Take(Named))}{more}", severity: FlagSeverity.Info);
        }
    }

    private string? Reason(Supplier? supplier)
    {
        if (supplier is null)
        {
            return null;
        }

        ImmutableArray<OwnershipLink> owners = supplier.OwnershipChain ?? [];
        return Same(Names, supplier.Name) ? $"supplier '{supplier.Name}' is blocked"
            : supplier.Country is { } country && Countries.Contains(country) ? $"suppliers in {country} are blocked"
            : owners.FirstOrDefault(o => Same(Parents, o.Name)) is { } owner ? $"suppliers owned by '{owner.Name}' are blocked"
            : OwnerCountry(supplier, owners) is { } parent ? $"suppliers owned from {parent} are blocked"
            : null;
    }

    private Country? OwnerCountry(Supplier supplier, ImmutableArray<OwnershipLink> owners)
    {
        Country?[] countries = [supplier.UltimateParentCountry, .. owners.Select(o => o.Country)];
        return Array.Find(countries, c => c is { } known && ParentCountries.Contains(known));
    }

    /// <summary>The first fact the list asks for that the line does not state.</summary>
    private string? MissingFact(Supplier? supplier) =>
        !Names.IsEmpty && supplier?.Name is null ? "supplier.name"
        : !Countries.IsEmpty && supplier?.Country is null ? "supplier.country"
        : !Parents.IsEmpty && supplier?.OwnershipChain is null ? "supplier.ownershipChain"
        : !ParentCountries.IsEmpty && supplier is null or { UltimateParentCountry: null, OwnershipChain: null } ? "supplier.ultimateParentCountry"
        : null;

    private static bool Same(ImmutableArray<string> names, string? name) => name is not null && names.Any(n => string.Equals(n.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase));
}
