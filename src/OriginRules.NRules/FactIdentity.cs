using System.Runtime.CompilerServices;
using NRules.RuleModel;

namespace OriginRules.NRules;

/// <summary>Facts are the same when they are the same object: two equal lines of a bill are two facts.</summary>
/// <remarks>A fact of a company's own that states its identity keeps it.</remarks>
internal sealed class FactIdentity : IEqualityComparer<object>
{
    bool IEqualityComparer<object>.Equals(object? x, object? y) =>
        ReferenceEquals(x, y) || (x is IIdentityProvider left && y is IIdentityProvider right && Equals(left.GetIdentity(), right.GetIdentity()));

    int IEqualityComparer<object>.GetHashCode(object obj) => obj is IIdentityProvider own ? own.GetIdentity().GetHashCode() : RuntimeHelpers.GetHashCode(obj);
}
