namespace OriginRules.Policies;

/// <summary>How serious the flags of a user's own list or policy are.</summary>
internal static class FlagSeverityWord
{
    /// <summary>The severity an object states; a warning when it states none, or another word, which is recorded.</summary>
    public static FlagSeverity Read(JsonObjectView view)
    {
        switch (view.String("severity"))
        {
            case null or "warning":
                return FlagSeverity.Warning;
            case "info":
                return FlagSeverity.Info;
            case "violation":
                return FlagSeverity.Violation;
            case var other:
                view.Problems.Add(view.File, view.Line, $"{view.Place}.severity", other, "info, warning or violation");
                return FlagSeverity.Warning;
        }
    }
}
