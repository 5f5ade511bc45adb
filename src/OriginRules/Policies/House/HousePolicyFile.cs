using System.Collections.Immutable;

namespace OriginRules.Policies;

/// <summary>Reads house policies from a file in the shape that <c>rulesets/schema/policies.json</c> publishes.</summary>
public static class HousePolicyFile
{
    private const string Schema = "originrules/policies/1";

    /// <summary>Reads the policies, in the order of the file.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="name">What to call the file in messages.</param>
    /// <exception cref="ArgumentException">The file has errors; the message names every one with file, line, place, value and what was expected.</exception>
    public static ImmutableArray<HousePolicy> Read(TextReader text, string name)
    {
        var problems = new LoadProblems();
        JsonObjectView root;
        try
        {
            root = new JsonObjectView(JsonParser.Parse(text), name, "$", problems);
        }
        catch (JsonSyntaxException e)
        {
            throw new ArgumentException($"{name}({e.Line},{e.Column}): {e.Message}", nameof(text), e);
        }

        if (root.RequiredString("schema") is var schema && schema != Schema)
        {
            problems.Add(name, root.Line, "$.schema", schema, $"\"{Schema}\"");
        }

        root.RequiredNode("policies");
        ImmutableArray<HousePolicy> policies = [.. root.Objects("policies").Select(HousePolicyReader.Read).OfType<HousePolicy>()];
        root.End();
        return problems.Any ? throw new ArgumentException(string.Join(Environment.NewLine, problems.Messages), nameof(text)) : policies;
    }
}
