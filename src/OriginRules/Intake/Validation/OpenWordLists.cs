using System.Collections.Frozen;
using System.Collections.Immutable;
using FluentValidation;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The open word lists: words of the contract and those that the bundled rules ask for.</summary>
internal sealed class OpenWordLists
{
    private const string File = "words.json";
    private const string UseOfTheContract = "passengerVehicle lightTruck heavyTruck otherVehicle originalEquipment aftermarket recordedMedia textileMaterial";
    private const string ProcessesOfTheContract =
        "chemicalReaction purification controlledBlending particleSizeChange standardsMaterials isomerSeparation biotechnologicalProcess distillation " +
        "cut knitToShape sewn knit woven formed finished assembly";
    private const string TagsOfTheContract =
        "essentialComponent classifyingComponent printedCircuitAssembly mouldedPart housing elastomeric recovered unrecordedMedia rayonFilament sewingThread " +
        "narrowElastic pocketBag battery";

    private static readonly Lazy<OpenWordLists> s_bundled = new(() => Load(DataFiles.Bundled));

    private OpenWordLists(JsonNode? asked)
    {
        Use = Words(UseOfTheContract, asked?["use"]);
        Processes = Words(ProcessesOfTheContract, asked?["processes"]);
        Tags = Words(TagsOfTheContract, asked?["tags"]);
    }

    public static OpenWordLists Bundled => s_bundled.Value;

    public FrozenSet<string> Use { get; }

    public FrozenSet<string> Processes { get; }

    public FrozenSet<string> Tags { get; }

    /// <summary>Reads the words that rules ask for; without the file only those of the contract are known.</summary>
    public static OpenWordLists Load(DataFiles files)
    {
        using Stream? stream = files.Open(File);
        if (stream is null)
        {
            return new OpenWordLists(null);
        }

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

    private static FrozenSet<string> Words(string contract, JsonNode? asked) => contract.Split(' ')
        .Concat((asked?.Items ?? []).Select(i => i.Kind == JsonKind.Object ? i["word"]?.Text : i.Text).OfType<string>())
        .ToFrozenSet(StringComparer.Ordinal);
}
