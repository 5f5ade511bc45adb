using System.Reflection;
using System.Text.RegularExpressions;

namespace OriginRules.Tests.House;

/// <summary>Agreements, measures and tariff headings are named in data only; figures are exact.</summary>
public sealed partial class LawIsDataTests
{
    [Fact]
    public void No_measure_agreement_or_chapter_99_heading_is_named_in_code()
    {
        List<string> named = [];
        foreach (string file in Repository.CSharpFiles(Repository.Source))
        {
            foreach (string line in File.ReadAllLines(file))
            {
                string code = line.TrimStart();
                if (!code.StartsWith("//", StringComparison.Ordinal) && Named().IsMatch(code))
                {
                    named.Add($"{Path.GetRelativePath(Repository.Root, file)}: {code}");
                }
            }
        }

        named.ShouldBeEmpty();
    }

    [Fact]
    public void No_member_of_the_library_is_a_binary_floating_point_number()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        Type[] binary = [typeof(double), typeof(float), typeof(double?), typeof(float?)];
        IEnumerable<string> members = typeof(OriginEngine).Assembly.GetTypes().SelectMany(t => t.GetFields(All).Where(f => binary.Contains(f.FieldType)).Select(f => $"{t.Name}.{f.Name}")
            .Concat(t.GetProperties(All).Where(p => binary.Contains(p.PropertyType)).Select(p => $"{t.Name}.{p.Name}")));
        members.ShouldBeEmpty();
    }

    [Fact]
    public void No_third_party_type_appears_in_a_public_signature()
    {
        string[] allowed = ["OriginRules", "System", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Logging"];
        IEnumerable<string> foreign = typeof(OriginEngine).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMethods().Where(m => m.DeclaringType == t).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .Where(t => t.Namespace is { } name && !allowed.Any(a => name == a || name.StartsWith(a + ".", StringComparison.Ordinal)))
            .Select(t => t.FullName!).Distinct();
        foreign.ShouldBeEmpty();
    }

    [GeneratedRegex(@"section(?:301|232|338|122|201)\b(?!Relief)|ieepa|\busmca\b|us-canada|us-mexico|\b990[2-9]\.|\b99[1-9]\d\.\d\d", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
