using System.Collections.Frozen;

namespace OriginRules;

/// <summary>A currency by its ISO 4217 code.</summary>
/// <remarks><c>default</c> has no code and is never produced by reading.</remarks>
public readonly record struct Currency
{
    private const string Codes =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB " +
        "EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA " +
        "MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN " +
        "SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

    private static readonly FrozenSet<string> Known = Codes.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly string? _code;

    private Currency(string code) => _code = code;

    /// <summary>The US dollar, the currency of a US entry and the default of a good.</summary>
    public static Currency UsDollar { get; } = new(string.Intern("USD"));

    /// <summary>The three capital letters of ISO 4217.</summary>
    public string Code => _code ?? "";

    /// <summary>Reads a code of ISO 4217, capital letters only. Returns false instead of throwing.</summary>
    /// <param name="text">An ISO 4217 code in capital letters; null is no currency.</param>
    /// <param name="currency">What was read, or <c>default</c>.</param>
    public static bool TryParse(string? text, out Currency currency)
    {
        bool known = text is not null && Known.Contains(text);
        currency = known ? new Currency(string.Intern(text!)) : default;
        return known;
    }

    /// <summary>Equality without reading the letters: every code is interned when it is read.</summary>
    internal bool Is(Currency other) => ReferenceEquals(_code, other._code);

    /// <summary>The three letters.</summary>
    public override string ToString() => Code;
}
