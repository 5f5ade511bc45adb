using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The tone of each answer.</summary>
internal static class Tones
{
    public static Tone Of(OriginStatus status) => status switch
    {
        OriginStatus.Originating => Tone.Good,
        OriginStatus.NonOriginating => Tone.Bad,
        _ => Tone.Open,
    };

    public static Tone Of(PreferenceStatus status) => status switch
    {
        PreferenceStatus.Granted => Tone.Good,
        PreferenceStatus.Denied => Tone.Bad,
        _ => Tone.Plain,
    };
}
