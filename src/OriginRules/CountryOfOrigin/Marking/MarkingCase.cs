using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OriginRules.Results;

namespace OriginRules;

/// <summary>One good with its materials, as the marking hierarchy asks about it.</summary>
internal sealed class MarkingCase
{
    private const string OriginFact = "originCountry";

    /// <summary>What a thread keeps of cases; sub-assemblies are nested less deep.</summary>
    private const int Kept = 32;

    /// <summary>What a case keeps of lines; a longer bill is rare.</summary>
    private const int KeptLines = 1 << 12;

    [ThreadStatic]
    private static LentObjects<MarkingCase>? t_lent;

    private readonly List<MarkingMaterial> _materials = [];
    private MarkingOrigin _origin = null!;
    private MarkingShift? _shift;
    private MarkingShift? _allShift;
    private readonly Func<FinishedGood> _assembled;
    private FinishedGood? _ofParts;
    private Test? _nonQualifying;
    private bool? _isSet;

    public MarkingCase() => _assembled = () => Assembled;

    /// <summary>Lends a case; what it holds may be read until the loan ends, and no result keeps it.</summary>
    public static Loan Lend()
    {
        LentObjects<MarkingCase> lent = t_lent ??= new();
        return new Loan(lent, lent.Lend(1));
    }

    /// <summary>Lays out the materials of a good.</summary>
    /// <param name="origin">The rules.</param>
    /// <param name="good">The good.</param>
    /// <param name="country">Where the last production took place.</param>
    /// <param name="day">The day.</param>
    /// <param name="prefix">The ids on the way to a line that is taken as a good, each followed by a stroke.</param>
    /// <param name="explained">True when the steps are to show what is seen line by line.</param>
    public void Open(MarkingOrigin origin, FinishedGood good, Country country, DateOnly day, string prefix, bool explained)
    {
        (_origin, Good, Country, Day, IsExplained) = (origin, good, country, day, explained);
        IsTextile = origin.Rules.IsTextile(good);
        Resolve(good.Components, prefix, Lines);
    }

    public FinishedGood Good { get; private set; } = null!;

    /// <summary>Where the last production took place.</summary>
    public Country Country { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>True when the steps are to show what is seen line by line.</summary>
    public bool IsExplained { get; private set; }

    /// <summary>The materials by id, a self-produced component as one.</summary>
    public List<MarkingLine> Lines { get; } = [];

    /// <summary>The lines that are tested for a change.</summary>
    public List<MarkingLine> Tested { get; } = [];

    /// <summary>Whether each of them satisfies the change, in the same order.</summary>
    public List<Test> TestedOutcomes { get; } = [];

    /// <summary>The materials that could impart the essential character.</summary>
    public List<MarkingLine> Candidates { get; } = [];

    /// <summary>The materials that the user names as essential.</summary>
    public List<MarkingLine> Named { get; } = [];

    /// <summary>The steps asked so far.</summary>
    public List<MarkingStep> Trail { get; } = [];

    public IMarkingRules Rules => _origin.Rules;

    public MarkingTerms Terms => _origin.Terms;

    /// <summary>What processes amount to on the day.</summary>
    public MarkingProcesses ProcessWords => _origin.ProcessWords(Day);

    /// <summary>The good as it was assembled: a part whose own bill makes it domestic is a domestic part.</summary>
    public FinishedGood Assembled => _ofParts ??= HasDomesticPart() ? Good with
    {
        Components = [.. Good.Components.Select(c => c.OriginCountry is null && Lines.Exists(l => ReferenceEquals(l.Line, c) && l.Domestic.Value == Ternary.Yes) ? c with { OriginCountry = Country } : c)],
    } : Good;

    public bool IsTextile { get; private set; }

    /// <summary>A good that the nomenclature names as a set, or that is classified as one.</summary>
    public bool IsSet => _isSet ??= GoodKind.IsSet(Good) || Terms.IsNamedSet(Good.Hts);

    /// <summary>Whether nothing was done that can make a change (102.17); of a set without stated processes it is not known whether its articles were only put together.</summary>
    public Test NonQualifying => _nonQualifying ??= Operations();

    /// <summary>The rule asked about the lines that are tested for a change.</summary>
    public MarkingShift Shift => _shift ??= AskOfTested();

    /// <summary>The rule asked about every material, domestic ones too: what 102.18(b)(1) chooses from.</summary>
    public MarkingShift ShiftOfAll => _allShift ??= AreAllTested() ? Shift : Ask(Lines);

    /// <summary>True when a section or chapter note answers in place of the row.</summary>
    public bool IsDecidedByNote => Tested.Count == 0 ? Rules.Note(Good, Country, [], Day) is not null : Shift.Note is not null;

    private MarkingShift AskOfTested()
    {
        Tested.Clear();
        foreach (ref readonly MarkingLine line in CollectionsMarshal.AsSpan(Lines))
        {
            line.AddTested(Tested);
        }

        return Ask(Tested);
    }

    /// <summary>True when every line is tested, and as it stands.</summary>
    private bool AreAllTested()
    {
        bool same = _shift is not null && Tested.Count == Lines.Count;
        for (int i = 0; same && i < Lines.Count; i++)
        {
            same = ReferenceEquals(Tested[i].Line, Lines[i].Line);
        }

        return same;
    }

    private MarkingShift Ask(List<MarkingLine> lines)
    {
        _materials.Clear();
        foreach (ref readonly MarkingLine line in CollectionsMarshal.AsSpan(lines))
        {
            _materials.Add(line.Material);
        }

        return IsTextile ? Rules.Textile(Good, Country, _materials, Day, _assembled) : Rules.Shift(Good, Country, _materials, Day, _assembled);
    }

    private Test Operations()
    {
        if (Good.NonQualifyingOperation == true || Good.ProducedInTerritory == false)
        {
            return Test.Yes;
        }

        Test byWords = Good.Processes is { } processes ? ProcessWords.AreNonQualifying(processes)
            : IsSet && Lines.Count > 1 ? Test.Unknown("", "processes", "articles that were only put together into a set make no change (102.17)")
            : Test.No;
        return byWords.Value != Ternary.No && Good.NonQualifyingOperation == false && !IsSet
            ? Test.Unknown("", "nonQualifyingOperation", "the processes stated are no more than 102.17 names")
            : byWords;
    }

    private bool HasDomesticPart()
    {
        foreach (MarkingLine line in Lines)
        {
            if (line is { Line.OriginCountry: null, Domestic.Value: Ternary.Yes })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The materials by id.</summary>
    private void Resolve(ImmutableArray<Component> components, string prefix, List<MarkingLine> lines)
    {
        foreach (Component line in AreById(components) ? components : [.. components.OrderBy(c => c.Id, StringComparer.Ordinal)])
        {
            if (line.Role == ComponentRole.Material)
            {
                lines.Add(Resolve(line, prefix));
            }
        }
    }

    private static bool AreById(ImmutableArray<Component> components)
    {
        for (int i = 1; i < components.Length; i++)
        {
            if (string.CompareOrdinal(components[i - 1].Id, components[i].Id) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The country stated; else the one the line's own bill gives it under the same rules.</summary>
    private MarkingLine Resolve(Component line, string prefix)
    {
        var material = new MarkingMaterial(prefix, line);
        if (line.OriginCountry is { } stated)
        {
            ImmutableArray<Country> otherwise = stated.Is(Country) ? Otherwise(material, stated) : [];
            return otherwise.IsEmpty
                ? new MarkingLine(material, OneCountry.Of(stated), Test.Of(stated.Is(Country)), [])
                : new MarkingLine(material, [stated, .. otherwise], Test.Unknown(material.Path, OriginFact, $"{stated} is stated, but by where and of what the part is made it is of {string.Join(", ", otherwise)} (102.1(d))"), []);
        }

        bool own = line.SelfProduced == true;
        if ((line.ProductionCountry ?? (own ? Country : null)) is not { } made || (line.Components.IsEmpty && line.WhollyObtained != true))
        {
            return new MarkingLine(material, [], Test.Unknown(material.Path, OriginFact, "whether the material is domestic or foreign"), []);
        }

        if (line.Hts is not { } code)
        {
            return new MarkingLine(material, [], Test.Unknown(material.Path, "hts", "the origin of the material follows from its own rule"), own ? Inside(material) : []);
        }

        MarkedOrigin found = OfOwnBill(material, code, made);
        Test domestic = found.Countries.IsEmpty ? Test.Unknown(found.Missing) : Test.Of(found.Countries is [var one] && one == Country);
        if (domestic is { Value: Ternary.Unknown, Missing.IsEmpty: true })
        {
            domestic = Test.Unknown(material.Path, OriginFact, found.Why ?? "whether the material is domestic or foreign");
        }

        return new MarkingLine(material, found.Countries, domestic, own && domestic.Value != Ternary.Yes ? Inside(material) : []);
    }

    /// <summary>The countries that the line's own bill, or the place of its making, gives instead of the one stated; none when they agree or do not tell.</summary>
    private ImmutableArray<Country> Otherwise(MarkingMaterial material, Country stated)
    {
        Component line = material.Line;
        if (line.Components.IsEmpty || line.Hts is not { } code)
        {
            return line.Components.IsEmpty && line.ProductionCountry is { } elsewhere && elsewhere != stated ? [elsewhere] : [];
        }

        ImmutableArray<Country> found = OfOwnBill(material, code, line.ProductionCountry ?? stated).Countries;
        return found is [var one] && one == stated ? [] : found.Remove(stated);
    }

    private MarkedOrigin OfOwnBill(MarkingMaterial material, HsCode code, Country made)
    {
        string path = material.Path;
        return _origin.OfMaterial(AsGood(material.Line, code, made, path), made, Day, path + "/");
    }

    private MarkingLine[] Inside(MarkingMaterial material)
    {
        var lines = new List<MarkingLine>();
        Resolve(material.Line.Components, material.Path + "/", lines);
        return [.. lines];
    }

    private FinishedGood AsGood(Component line, HsCode code, Country made, string path) => new()
    {
        Id = path,
        Hts = code,
        ProductionCountry = made,
        Currency = Good.Currency,
        ExchangeRates = Good.ExchangeRates,
        CustomsValue = Amounts.Value(Good, line),
        NetWeightKg = line.WeightKg,
        Processes = line.Processes,
        Use = line.Use,
        WhollyObtained = line.WhollyObtained,
        Components = line.Components,
    };

    private void Clear()
    {
        (_origin, Good, _shift, _allShift, _ofParts, _nonQualifying, _isSet) = (null!, null!, null, null, null, null, null);
        Clear(_materials);
        Clear(Lines);
        Clear(Tested);
        Clear(TestedOutcomes);
        Clear(Candidates);
        Clear(Named);
        Clear(Trail);
    }

    private static void Clear<T>(List<T> list)
    {
        list.Clear();
        if (list.Capacity > KeptLines)
        {
            list.Capacity = 0;
        }
    }

    /// <summary>A case that is lent until it is disposed of.</summary>
    internal readonly ref struct Loan(LentObjects<MarkingCase> lent, int place)
    {
        public MarkingCase Case => lent[place];

        public void Dispose()
        {
            lent[place].Clear();
            lent.GiveBack(place, Kept);
        }
    }
}
