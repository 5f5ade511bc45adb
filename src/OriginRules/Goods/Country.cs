using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A country or customs territory by its ISO 3166-1 alpha-2 code.</summary>
/// <remarks><c>default</c> has no code; an unknown country is a null <see cref="Country"/>, never <c>default</c>.</remarks>
public readonly record struct Country
{
    private const string Codes =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ " +
        "DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM " +
        "JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP " +
        "NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO " +
        "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

    private static readonly FrozenSet<string> Known = Codes.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly string? _code;

    /// <summary>The country of import of a US entry, the default of a good.</summary>
    internal static Country UnitedStates { get; } = new(string.Intern("US"));

    private Country(string code) => _code = code;

    /// <summary>The two capital letters of ISO 3166-1 alpha-2.</summary>
    public string Code => _code ?? "";

    /// <summary>Every code of ISO 3166-1 alpha-2 that is read.</summary>
    internal static IReadOnlyCollection<string> All => Known;

    /// <summary>Reads a code of ISO 3166-1 alpha-2, capital letters only.</summary>
    /// <param name="text">Two capital letters, such as MX.</param>
    /// <exception cref="FormatException">The text is no code of the standard.</exception>
    public static Country Parse(string text) =>
        TryParse(text, out Country country) ? country : throw new FormatException($"'{text}' is not a country; expected an ISO 3166-1 alpha-2 code such as CA.");

    /// <summary>Reads a code of ISO 3166-1 alpha-2, capital letters only. Returns false instead of throwing.</summary>
    /// <param name="text">Two capital letters; null is no country.</param>
    /// <param name="country">What was read, or <c>default</c>.</param>
    public static bool TryParse(string? text, out Country country)
    {
        bool known = text is not null && Known.TryGetValue(text, out _);
        country = known ? new Country(string.Intern(text!)) : default;
        return known;
    }

    /// <summary>Equality without reading the letters: every code is interned when it is read.</summary>
    internal bool Is(Country other) => ReferenceEquals(_code, other._code);

    /// <summary>True when it is one of the countries.</summary>
    internal bool IsAmong(ImmutableArray<Country> countries)
    {
        foreach (Country country in countries)
        {
            if (Is(country))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The two letters.</summary>
    public override string ToString() => Code;
}
