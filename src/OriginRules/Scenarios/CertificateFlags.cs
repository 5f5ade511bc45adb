using OriginRules.Policies;

namespace OriginRules;

/// <summary>Flags certified lines whose certificate does not cover the day.</summary>
internal static class CertificateFlags
{
    public const string Code = "CERTIFICATE-PERIOD";

    public static IEnumerable<Flag> Of(FinishedGood good, DateOnly day)
    {
        foreach ((string path, Component line) in BillLines.PartsOf(good, _ => true))
        {
            if (line.Originating == true && line.Declaration is { } declaration && (day < declaration.ValidFrom || day > declaration.ValidTo))
            {
                yield return new Flag
                {
                    Code = Code,
                    Severity = FlagSeverity.Warning,
                    Path = path,
                    Message = $"The certificate {Reference(declaration)}covers {Period(declaration)}, not {Figures.Day(day)}; obtain one that covers the day.",
                };
            }
        }
    }

    private static string Reference(OriginDeclaration declaration) => declaration.Reference is { } reference ? $"'{reference}' " : "";

    private static string Period(OriginDeclaration declaration) => (declaration.ValidFrom, declaration.ValidTo) switch
    {
        ({ } from, { } to) => $"{Figures.Day(from)} to {Figures.Day(to)}",
        ({ } from, null) => $"{Figures.Day(from)} on",
        (_, { } to) => $"up to {Figures.Day(to)}",
        _ => "no period",
    };
}
