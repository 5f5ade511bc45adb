namespace OriginRules;

/// <summary>Reads goods written as plain JSON, one after another, with the same binders and checks as the ordinary reader; hands on what it cannot read.</summary>
/// <remarks>Anything out of the ordinary, right or wrong, is refused as a whole, so that one reader alone knows the findings. Not for several threads at once.</remarks>
internal sealed class PlainGood
{
    private const int Letters = 26;
    private const int FewCurrencies = 16;
    private static readonly Country?[] s_countries = Countries();

    private readonly List<(int Packed, Currency Currency)> _currencies = [];
    private PlainObject?[] _idle = [];
    private FindingList? _findings;

    public JsonTape Tape { get; } = new();

    public Utf8Texts Texts { get; } = new();

    public RepeatedRates Rates { get; } = new();

    /// <summary>True once something was met that the ordinary reader must look at.</summary>
    public bool Refused { get; private set; }

    /// <summary>The line of the file.</summary>
    public int Line { get; private set; }

    /// <summary>The good as a step of a path.</summary>
    public string Place { get; private set; } = "";

    public FindingList Findings => _findings!;

    /// <summary>Reads the good in a part of a buffer; null when the ordinary reader must do it.</summary>
    public IntakeResult? Read(byte[] buffer, int start, int length, int line, BomReadOptions options)
    {
        if (ReadUnchecked(buffer, start, length, line, options) is not { } good)
        {
            return null;
        }

        foreach (Located located in BomValidation.Run(good, Place, options.AsOf, plausibility: true))
        {
            if (!Findings.HasErrorAt(located.Finding.Path))
            {
                Findings.Add(located.Finding with { Line = line });
            }
        }

        return new IntakeResult { Good = Findings.HasErrors ? null : good, Id = good.Id, Findings = Findings.Sorted() };
    }

    /// <summary>The good without the checks that need all of it; null when the ordinary reader must do it.</summary>
    public FinishedGood? ReadUnchecked(byte[] buffer, int start, int length, int line, BomReadOptions options)
    {
        Refused = false;
        if (!Tape.Read(buffer, start, length) || Tape[0].Kind != JsonKind.Object || Id() is not { } id)
        {
            return null;
        }

        Line = line;
        Place = FindingList.Short(id)!;
        _findings = new FindingList(options.FileName);
        FinishedGood good = GoodShape.Good.Bind(this, 0);
        return Refused ? null : good;
    }

    public void Refuse() => Refused = true;

    /// <summary>Opens the object at an entry.</summary>
    public PlainObject Begin(ShapeNames names, int entry, int level)
    {
        if (names.Ordinal >= _idle.Length)
        {
            Array.Resize(ref _idle, names.Ordinal + 1);
        }

        ref PlainObject? idle = ref _idle[names.Ordinal];
        PlainObject opened = idle ?? new PlainObject(this, names);
        idle = opened.Idle;
        opened.Begin(entry, level);
        return opened;
    }

    /// <summary>Takes back an object that was read.</summary>
    public void End(ShapeNames names, PlainObject opened)
    {
        ref PlainObject? idle = ref _idle[names.Ordinal];
        opened.Idle = idle;
        idle = opened;
    }

    /// <summary>A text; null, and refused, when it is longer than the limit or no whole text.</summary>
    public string? Text(in JsonTapeEntry entry)
    {
        if (entry.Verbatim && entry.Length <= Utf8Texts.Longest)
        {
            return Texts.Of(Tape.Bytes(entry));
        }

        string? text = Tape.String(entry, BomLimits.Json.StringLength);
        Refused |= text is null;
        return text;
    }

    /// <summary>The country of a code, without a text.</summary>
    public static Country? CountryOf(ReadOnlySpan<byte> code) =>
        code.Length == 2 && code[0] is >= (byte)'A' and <= (byte)'Z' && code[1] is >= (byte)'A' and <= (byte)'Z' ? s_countries[((code[0] - 'A') * Letters) + code[1] - 'A'] : null;

    /// <summary>The currency of a code.</summary>
    public Currency? CurrencyOf(ReadOnlySpan<byte> code)
    {
        if (code.Length != 3)
        {
            return null;
        }

        int packed = (code[0] << 16) | (code[1] << 8) | code[2];
        foreach ((int known, Currency currency) in _currencies)
        {
            if (known == packed)
            {
                return currency;
            }
        }

        if (!Currency.TryParse(Texts.Of(code), out Currency read))
        {
            return null;
        }

        if (_currencies.Count < FewCurrencies)
        {
            _currencies.Add((packed, read));
        }

        return read;
    }

    private string? Id()
    {
        for (int name = 1; name < Tape[0].Next; name = Tape[name + 1].Next)
        {
            if (Tape.Bytes(Tape[name]).SequenceEqual("id"u8))
            {
                ref readonly JsonTapeEntry id = ref Tape[name + 1];
                return id is { Kind: JsonKind.String, Length: > 0 } ? Text(id) : null;
            }
        }

        return null;
    }

    private static Country?[] Countries()
    {
        var countries = new Country?[Letters * Letters];
        foreach (string code in Country.All)
        {
            countries[((code[0] - 'A') * Letters) + code[1] - 'A'] = Country.Parse(code);
        }

        return countries;
    }
}
