using System.Collections.Frozen;
using System.Collections.Immutable;
using FluentValidation;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The open word lists: the words that the bundled rules ask for.</summary>
internal sealed class OpenWordLists
{
    private const string File = "words.json";
    private static readonly Lazy<OpenWordLists> s_bundled = new(() => Load(DataFiles.Bundled));

    private OpenWordLists(JsonNode asked)
    {
        Use = Words(asked["use"]);
        Processes = Words(asked["processes"]);
        Tags = Words(asked["tags"]);
    }

    public static OpenWordLists Bundled => s_bundled.Value;

    public FrozenSet<string> Use { get; }

    public FrozenSet<string> Processes { get; }

    public FrozenSet<string> Tags { get; }

    /// <summary>Reads the words that rules ask for.</summary>
    public static OpenWordLists Load(DataFiles files)
    {
        using Stream stream = files.Open(File) ?? throw new InvalidOperationException($"The library lacks its data file {File}.");
        using var text = new StreamReader(stream);
        return new OpenWordLists(JsonParser.Parse(text));
    }

    /// <summary>Reports every word that no rule asks for.</summary>
    public static void Check<T>(ValidationContext<T> context, string property, ImmutableArray<string>? words, FrozenSet<string> known)
    {
        foreach (string word in words ?? [])
        {
            if (!known.Contains(word))
            {
                context.Info(FindingCodes.UnknownWord, property, word, $"No bundled rule asks for the word \"{FindingList.Short(word)}\"; it has no effect unless a rule set of yours does.{Suggestion.DidYouMean(word, known)}");
            }
        }
    }

    private static FrozenSet<string> Words(JsonNode? list) => (list?.Items ?? []).Select(i => i["word"]?.Text).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
}
