using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;

namespace OriginRules.Package.Tests.Documentation;

/// <summary>The public members of a library with what its XML file says about them.</summary>
internal static class DocumentedApi
{
    /// <summary>Every visible type, member and parameter as (name to show, words that name it, documentation or null).</summary>
    public static IEnumerable<(string Place, string[] Names, string? Text, bool Refers)> Of(Assembly library)
    {
        Dictionary<string, XElement> documents = XDocument.Load(Path.ChangeExtension(library.Location, ".xml")).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);
        foreach (Type type in library.GetExportedTypes().Where(t => !IsGenerated(t)))
        {
            string typeName = Name(type);
            XElement? ofType = documents.GetValueOrDefault($"T:{typeName}");
            yield return Entry(typeName, [type.Name], ofType?.Element("summary"), ofType);
            foreach (MemberInfo member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(m => IsWritten(type, m)))
            {
                string id = Id(typeName, member);
                XElement? document = documents.GetValueOrDefault(id);
                XElement? recordParameter = member is PropertyInfo ? ofType?.Elements("param").FirstOrDefault(p => p.Attribute("name")!.Value == member.Name) : null;
                yield return Entry(id, [type.Name, member.Name], document?.Element("summary") ?? recordParameter, document);
                foreach (ParameterInfo parameter in document?.Element("inheritdoc") is null && member is MethodBase method ? method.GetParameters() : [])
                {
                    XElement? text = document?.Elements("param").FirstOrDefault(p => p.Attribute("name")!.Value == parameter.Name);
                    yield return Entry($"{id} [{parameter.Name}]", [parameter.Name!], text, null);
                }
            }
        }
    }

    private static (string Place, string[] Names, string? Text, bool Refers) Entry(string place, string[] names, XElement? text, XElement? whole) =>
        (place, names, whole?.Element("inheritdoc") is null ? text?.Value.Trim() : "inherited", whole?.Element("inheritdoc") is not null || text?.Descendants().Any() == true);

    private static bool IsGenerated(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute));

    // What the compiler writes for a record or an enum, and what only overrides, carries no documentation of its own.
    private static bool IsWritten(Type type, MemberInfo member) => member switch
    {
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) => false,
        Type => false,
        FieldInfo field => !field.IsSpecialName,
        MethodInfo method => !method.Name.StartsWith("get_", StringComparison.Ordinal) && !method.Name.StartsWith("set_", StringComparison.Ordinal) && method.GetBaseDefinition() == method && !method.Name.StartsWith("op_", StringComparison.Ordinal),
        ConstructorInfo constructor => constructor.GetParameters().Length > 0 && !typeof(Exception).IsAssignableFrom(type) && !IsRecordConstructor(type, constructor),
        _ => true,
    };

    private static bool IsRecordConstructor(Type type, ConstructorInfo constructor) => constructor.GetParameters().All(p => type.GetProperty(p.Name!) is not null);

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Id(string type, MemberInfo member) => member switch
    {
        PropertyInfo p => $"P:{type}.{p.Name}{Parameters(p.GetIndexParameters())}",
        FieldInfo f => $"F:{type}.{f.Name}",
        MethodInfo m => $"M:{type}.{m.Name}{(m.IsGenericMethod ? $"``{m.GetGenericArguments().Length}" : "")}{Parameters(m.GetParameters())}",
        ConstructorInfo c => $"M:{type}.#ctor{Parameters(c.GetParameters())}",
        _ => $"E:{type}.{member.Name}",
    };

    private static string Parameters(ParameterInfo[] parameters) => parameters.Length == 0 ? "" : $"({string.Join(",", parameters.Select(p => TypeId(p.ParameterType)))})";

    private static string TypeId(Type type)
    {
        if (type.IsByRef)
        {
            return TypeId(type.GetElementType()!) + "@";
        }

        if (type.IsArray)
        {
            return TypeId(type.GetElementType()!) + "[]";
        }

        if (!type.IsGenericType)
        {
            return Name(type);
        }

        var text = new StringBuilder(type.GetGenericTypeDefinition().FullName!.Split('`')[0].Replace('+', '.'));
        return text.Append('{').AppendJoin(',', type.GetGenericArguments().Select(TypeId)).Append('}').ToString();
    }
}
