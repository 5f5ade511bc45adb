using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Ids that two siblings share.</summary>
internal static class SiblingIds
{
    public static void Check(ImmutableArray<Component> lines, Action<string, int> report)
    {
        if (lines.Length < 2)
        {
            return;
        }

        var seen = new HashSet<string>(lines.Length, StringComparer.Ordinal);
        for (int i = 0; i < lines.Length; i++)
        {
            if (!seen.Add(lines[i].Id))
            {
                report(lines[i].Id, i);
            }
        }
    }

    public static string Message(string id) => $"The id \"{FindingList.Short(id)}\" is given to two lines side by side; two equal lines are two lines and each needs an id of its own.";
}
