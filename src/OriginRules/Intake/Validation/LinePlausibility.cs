using FluentValidation;

namespace OriginRules;

/// <summary>Facts of a line that contradict each other, legal unknowns, and words no rule asks for.</summary>
internal sealed class LinePlausibility : AbstractValidator<LineInGood>
{
    public LinePlausibility()
    {
        RuleFor(l => l).Custom((l, c) => Status(l.Line, c));
        RuleFor(l => l).Custom((l, c) => WhollyObtained(l, c));
        RuleFor(l => l).Custom((l, c) => OwnWhollyObtained(l.Line, c));
        RuleFor(l => l).Custom((l, c) => ChildrenWorth(l, c));
        RuleFor(l => l).Custom((l, c) => PartsWorth(l.Line, c));
        RuleFor(l => l).Custom((l, c) => Declaration(l, c)).When(l => l.Line.Declaration is not null);
        RuleFor(l => l).Custom((l, c) => Unknowns(l.Line, c));
        RuleFor(l => l).Custom((l, c) => OpenWords(l.Line, c));
    }

    private static void Status(Component line, ValidationContext<LineInGood> c)
    {
        if (line is { Originating: true, OriginCountry: { } country } && !IntakeTerms.Bundled.PartyCountries.Contains(country))
        {
            c.Warning(FindingCodes.OriginConflict, "originating", "true", $"The line is stated as originating, but its originCountry is {country}, which no agreement here has as a party; check the certificate or the country.");
        }

        if (line is { Originating: false, OriginatingUnder: { Length: > 0 } under })
        {
            c.Warning(FindingCodes.StatusConflict, "originatingUnder", string.Join(',', under), $"The line is stated as not originating, but originatingUnder names {string.Join(", ", under)}; remove one of the two. It is taken as not originating.");
        }
    }

    private static void WhollyObtained(LineInGood place, ValidationContext<LineInGood> c)
    {
        bool containing = place.Parent is { } parent ? parent.Line.WhollyObtained is true : place.Good.WhollyObtained is true;
        if (containing && place.Line is { Originating: false, Role: ComponentRole.Material })
        {
            c.Warning(FindingCodes.WhollyObtainedConflict, "originating", "false", "What contains this line is stated as wholly obtained, but the line is a material that does not originate; correct one of the two.");
        }
    }

    private static void OwnWhollyObtained(Component line, ValidationContext<LineInGood> c)
    {
        if (line is { WhollyObtained: true, Originating: false })
        {
            c.Warning(FindingCodes.WhollyObtainedConflict, "whollyObtained", "true", "The line is stated as wholly obtained and as not originating; correct one of the two.");
        }
        else if (line is { WhollyObtained: true } && (line.OriginCountry ?? line.ProductionCountry) is { } country && !IntakeTerms.Bundled.PartyCountries.Contains(country))
        {
            c.Warning(FindingCodes.WhollyObtainedConflict, "whollyObtained", "true", $"The line is stated as wholly obtained in the territory, but it is from {country}, which no agreement here has as a party; correct one of the two.");
        }
    }

    private static void PartsWorth(Component line, ValidationContext<LineInGood> c)
    {
        ValueDeductions? deductions = line.Deductions;
        Above(c, "deductions", (deductions?.Freight ?? 0) + (deductions?.Duties ?? 0) + (deductions?.Brokerage ?? 0) + (deductions?.Waste ?? 0), line.Value);
        Above(c, "regionalProductionValue", line.RegionalProductionValue, line.Value);
    }

    private static void Above(ValidationContext<LineInGood> c, string property, decimal? part, decimal? value)
    {
        if (part > value)
        {
            c.Warning(FindingCodes.LineValueConflict, property, part, $"Found {CheckReport.Text(part)}, more than the value {CheckReport.Text(value)} of the line; check that both are for the good's whole quantity and in the line's currency.");
        }
    }

    private static void ChildrenWorth(LineInGood place, ValidationContext<LineInGood> c)
    {
        if (place.Line.Components.IsEmpty || Amounts.Value(place.Good, place.Line) is not { } value)
        {
            return;
        }

        decimal worth = Worth.Of(place.Good, place.Line.Components);
        if (worth > value)
        {
            c.Warning(FindingCodes.ChildrenValue, "value", place.Line.Value, $"The lines below are worth {CheckReport.Text(worth)} {place.Good.Currency}, more than the {CheckReport.Text(value)} {place.Good.Currency} of the line itself; check that their values are for the good's whole quantity.");
        }
    }

    private static void Declaration(LineInGood place, ValidationContext<LineInGood> c)
    {
        OriginDeclaration declaration = place.Line.Declaration!;
        if (declaration.ValidTo < declaration.ValidFrom)
        {
            c.Warning(FindingCodes.DeclarationDates, "declaration.validTo", Day(declaration.ValidTo), $"The declaration ends on {Day(declaration.ValidTo)}, before it begins on {Day(declaration.ValidFrom)}; correct the days.");
        }
        else if (place.Day < declaration.ValidFrom || place.Day > declaration.ValidTo)
        {
            c.Warning(FindingCodes.DeclarationDates, "declaration", Day(place.Day), $"The declaration does not cover the day of entry, {Day(place.Day)}; get one that does.");
        }
    }

    private static void Unknowns(Component line, ValidationContext<LineInGood> c)
    {
        if (!line.Components.IsEmpty || line.Role is not ComponentRole.Material)
        {
            return;
        }

        if (line.OriginCountry is null)
        {
            c.Info(FindingCodes.OriginUnknown, "originCountry", null, "The country of origin is not stated and counts as unknown; state it if you know it.");
        }

        if (line.Originating is null)
        {
            c.Info(FindingCodes.StatusUnknown, "originating", null, "Whether the line originates is not stated; the engine decides what it can and counts the rest as unknown.");
        }
    }

    private static void OpenWords(Component line, ValidationContext<LineInGood> c)
    {
        OpenWordLists words = OpenWordLists.Bundled;
        OpenWordLists.Check(c, "use", line.Use, words.Use);
        OpenWordLists.Check(c, "processes", line.Processes, words.Processes);
        OpenWordLists.Check(c, "tags", line.Tags, words.Tags);
    }

    private static string Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "an open day";
}
