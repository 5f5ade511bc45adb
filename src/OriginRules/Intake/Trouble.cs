namespace OriginRules;

/// <summary>Trouble with the document around the goods: a result without a good.</summary>
internal static class Trouble
{
    public static IntakeResult Of(string code, string path, int line, string? value, string message, string? file)
    {
        var findings = new FindingList(file);
        findings.Error(code, path, line, value, message);
        return new IntakeResult { Findings = findings.Sorted() };
    }

    public static IntakeResult Syntax(JsonSyntaxException e, string todo, string? file) =>
        Of(FindingCodes.JsonSyntax, "", e.Line, null, $"Line {e.Line}, column {e.Column}: {e.Message}. {todo}", file);
}
