namespace OriginRules.Cli;

/// <summary>The exit codes, and which wins when several apply.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int DoesNotHold = 1;
    public const int BadUsage = 2;
    public const int InputErrors = 3;
    public const int Internal = 70;

    private static readonly int[] ByPriority = [Internal, BadUsage, InputErrors, DoesNotHold, Done];

    public static int Worst(params ReadOnlySpan<int> codes)
    {
        foreach (int code in ByPriority)
        {
            if (codes.Contains(code))
            {
                return code;
            }
        }

        return Done;
    }
}
