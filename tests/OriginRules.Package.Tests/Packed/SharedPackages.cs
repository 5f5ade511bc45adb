namespace OriginRules.Package.Tests.Packed;

/// <summary>Tests on the packages run one after another: each builds, and two builds at once would only wait for one another.</summary>
[CollectionDefinition(nameof(PackedLibraries))]
public sealed class SharedPackages : ICollectionFixture<PackedLibraries>;
