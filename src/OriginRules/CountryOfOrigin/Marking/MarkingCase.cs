using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>One good with its materials, as the marking hierarchy asks about it.</summary>
internal sealed class MarkingCase
{
    private const string OriginFact = "originCountry";

    private readonly MarkingOrigin _origin;
    private MarkingShift? _allShift;
    private FinishedGood? _ofRows;
    private Test? _nonQualifying;

    public MarkingCase(MarkingOrigin origin, FinishedGood good, Country country, DateOnly day, string prefix)
    {
        _origin = origin;
        Good = good;
        Country = country;
        Day = day;
        IsTextile = origin.Rules.IsTextile(good);
        Lines = Resolved(good.Components, prefix);
    }

    public FinishedGood Good { get; }

    /// <summary>Where the last production took place.</summary>
    public Country Country { get; }

    public DateOnly Day { get; }

    /// <summary>The materials, a self-produced component as one.</summary>
    public ImmutableArray<MarkingLine> Lines { get; }

    public IMarkingRules Rules => _origin.Rules;

    public MarkingTerms Terms => _origin.Terms;

    /// <summary>What processes amount to on the day.</summary>
    public MarkingProcesses ProcessWords => _origin.ProcessWords(Day);

    /// <summary>The good as the rows see it: a part whose own bill makes it domestic is a domestic part.</summary>
    public FinishedGood GoodOfRows => _ofRows ??= HasDomesticPart() ? Good with
    {
        Components = [.. Good.Components.Select(c => c.OriginCountry is null && Lines.FirstOrDefault(l => ReferenceEquals(l.Line, c)) is { Domestic.Value: Ternary.Yes } ? c with { OriginCountry = Country } : c)],
    } : Good;

    public bool IsTextile { get; }

    /// <summary>A good that the nomenclature names as a set, or that is classified as one.</summary>
    public bool IsSet => GoodKind.IsSet(Good) || Terms.IsNamedSet(Good.Hts);

    /// <summary>Whether nothing was done that can make a change (102.17); of a set without stated processes it is not known whether its articles were only put together.</summary>
    public Test NonQualifying => _nonQualifying ??= Operations();

    /// <summary>The rule asked about every material, domestic ones too: what 102.18(b)(1) chooses from.</summary>
    public MarkingShift ShiftOfAll => _allShift ??= Ask(Materials(Lines));

    /// <summary>The rule that governs the good asked about some materials.</summary>
    public MarkingShift Ask(MarkingMaterial[] materials) => IsTextile ? Rules.Textile(GoodOfRows, Country, materials, Day) : Rules.Shift(GoodOfRows, Country, materials, Day);

    /// <summary>True when a section or chapter note answers in place of the row.</summary>
    public bool IsDecidedByNote(MarkingMaterial[] materials) => Rules.Note(Good, Country, materials, Day) is not null;

    private Test Operations()
    {
        if (Good.NonQualifyingOperation == true || Good.ProducedInTerritory == false)
        {
            return Test.Yes;
        }

        Test byWords = Good.Processes is { } processes ? ProcessWords.AreNonQualifying(processes)
            : IsSet && Lines.Length > 1 ? Test.Unknown("", "processes", "articles that were only put together into a set make no change (102.17)")
            : Test.No;
        return byWords.Value != Ternary.No && Good.NonQualifyingOperation == false && !IsSet
            ? Test.Unknown("", "nonQualifyingOperation", "the processes stated are no more than 102.17 names")
            : byWords;
    }

    /// <summary>The lines as the rows see them.</summary>
    public MarkingMaterial[] Materials(IReadOnlyList<MarkingLine> lines)
    {
        var materials = new MarkingMaterial[lines.Count];
        for (int i = 0; i < materials.Length; i++)
        {
            materials[i] = lines[i].ToMaterial(Good);
        }

        return materials;
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
    private ImmutableArray<MarkingLine> Resolved(ImmutableArray<Component> components, string prefix)
    {
        var materials = new List<Component>(components.Length);
        bool sorted = true;
        foreach (Component line in components)
        {
            if (line.Role == ComponentRole.Material)
            {
                sorted &= materials.Count == 0 || string.CompareOrdinal(materials[^1].Id, line.Id) <= 0;
                materials.Add(line);
            }
        }

        if (!sorted)
        {
            materials.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        }

        ImmutableArray<MarkingLine>.Builder lines = ImmutableArray.CreateBuilder<MarkingLine>(materials.Count);
        foreach (Component material in materials)
        {
            lines.Add(Resolve(material, prefix));
        }

        return lines.MoveToImmutable();
    }

    /// <summary>The country stated; else the one the line's own bill gives it under the same rules.</summary>
    private MarkingLine Resolve(Component line, string prefix)
    {
        string path = prefix + line.Id;
        if (line.OriginCountry is { } stated)
        {
            ImmutableArray<Country> otherwise = stated == Country ? Otherwise(line, stated, path) : [];
            return otherwise.IsEmpty
                ? new MarkingLine(path, line, OneCountry.Of(stated), Test.Of(stated == Country), [])
                : new MarkingLine(path, line, [stated, .. otherwise], Test.Unknown(path, OriginFact, $"{stated} is stated, but by where and of what the part is made it is of {string.Join(", ", otherwise)} (102.1(d))"), []);
        }

        bool own = line.SelfProduced == true;
        if ((line.ProductionCountry ?? (own ? Country : null)) is not { } made || (line.Components.IsEmpty && line.WhollyObtained != true))
        {
            return new MarkingLine(path, line, [], Test.Unknown(path, OriginFact, "whether the material is domestic or foreign"), []);
        }

        if (line.Hts is not { } code)
        {
            return new MarkingLine(path, line, [], Test.Unknown(path, "hts", "the origin of the material follows from its own rule"), own ? Inside(line, path) : []);
        }

        CountryOfOriginFinding finding = _origin.OfMaterial(AsGood(line, code, made, path), made, Day, path + "/");
        Test domestic = finding.Countries.IsEmpty ? Test.Unknown(finding.Missing) : Test.Of(finding.Countries is [var one] && one == Country);
        if (domestic is { Value: Ternary.Unknown, Missing.IsEmpty: true })
        {
            domestic = Test.Unknown(path, OriginFact, finding.Why ?? "whether the material is domestic or foreign");
        }

        return new MarkingLine(path, line, finding.Countries, domestic, own && domestic.Value != Ternary.Yes ? Inside(line, path) : []);
    }

    /// <summary>The countries that the line's own bill, or the place of its making, gives instead of the one stated; none when they agree or do not tell.</summary>
    private ImmutableArray<Country> Otherwise(Component line, Country stated, string path)
    {
        if (line.Components.IsEmpty || line.Hts is not { } code)
        {
            return line.Components.IsEmpty && line.ProductionCountry is { } elsewhere && elsewhere != stated ? [elsewhere] : [];
        }

        ImmutableArray<Country> found = _origin.OfMaterial(AsGood(line, code, line.ProductionCountry ?? stated, path), line.ProductionCountry ?? stated, Day, path + "/").Countries;
        return [.. found.Where(c => c != stated)];
    }

    private ImmutableArray<MarkingLine> Inside(Component line, string path) =>
        Resolved(line.Components, path + "/");

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
}
