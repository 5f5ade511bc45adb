using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace OriginRules.Package.Tests.Packed;

/// <summary>What a package must hold for the people who choose it and the tools that read it.</summary>
[Collection(nameof(PackedLibraries))]
public sealed class PackageContentsTests(PackedLibraries packed)
{
    public static TheoryData<string> Ids => ["OriginRules", "OriginRules.Testing", "OriginRules.Cli"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_has_readme_icon_licence_description_tags_and_release_notes(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(packed.File(id));
        string[] files = [.. package.Entries.Select(e => e.FullName)];
        files.ShouldContain("README.md");
        files.ShouldContain("icon.png");
        files.ShouldContain("LICENSE");
        using Stream stream = package.GetEntry($"{id}.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        string Text(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value ?? "";
        Text("license").ShouldBe("MIT");
        Text("icon").ShouldBe("icon.png");
        Text("readme").ShouldBe("README.md");
        Text("description").ShouldEndWith(".");
        Text("tags").ShouldContain("rules-of-origin");
        Text("releaseNotes").ShouldStartWith("## ");
        Text("copyright").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("OriginRules")]
    [InlineData("OriginRules.Testing")]
    public void A_library_has_documentation_and_symbols_that_match_it(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(packed.File(id));
        package.GetEntry($"lib/net10.0/{id}.xml").ShouldNotBeNull();
        using ZipArchive symbols = ZipFile.OpenRead(packed.File(id, "snupkg"));
        using var library = new PEReader(Copy(package.GetEntry($"lib/net10.0/{id}.dll")!));
        CodeViewDebugDirectoryData codeView = library.ReadCodeViewDebugDirectoryData(library.ReadDebugDirectory().First(d => d.Type == DebugDirectoryEntryType.CodeView));
        IdOf(symbols.GetEntry($"lib/net10.0/{id}.pdb")!).ShouldBe(codeView.Guid);
        library.ReadDebugDirectory().ShouldContain(d => d.Type == DebugDirectoryEntryType.Reproducible, "the build is deterministic");
    }

    [Fact]
    public void The_testing_package_asks_for_the_library_it_was_packed_with()
    {
        using ZipArchive package = ZipFile.OpenRead(packed.File("OriginRules.Testing"));
        using Stream stream = package.GetEntry("OriginRules.Testing.nuspec")!.Open();
        XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => $"{e.Attribute("id")!.Value} {e.Attribute("version")!.Value}").ShouldBe([$"OriginRules {packed.Version}"]);
    }

    [Fact]
    public void The_tool_installs_and_knows_the_bundled_rule_sets()
    {
        using var folder = new TemporaryFolder();
        folder.Write("NuGet.config", packed.NuGetConfig);
        DotNet.Run(folder.Path, "tool", "install", "OriginRules.Cli", "--version", packed.Version, "--tool-path", folder.At("tools"), "--configfile", folder.At("NuGet.config")).ShouldSucceed();
        string rules = DotNet.Start(folder.At("tools", OperatingSystem.IsWindows() ? "originrules.exe" : "originrules"), folder.Path, "rules", "list").ShouldSucceed().Output;
        rules.ShouldContain("us-canada");
    }

    private static MemoryStream Copy(ZipArchiveEntry entry)
    {
        var copy = new MemoryStream();
        using Stream stream = entry.Open();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private static Guid IdOf(ZipArchiveEntry symbols)
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(Copy(symbols));
        return new BlobContentId(provider.GetMetadataReader().DebugMetadataHeader!.Id).Guid;
    }
}
