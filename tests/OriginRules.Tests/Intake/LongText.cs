namespace OriginRules.Tests.Intake;

/// <summary>A text with a long run of one letter in the middle, made as it is read.</summary>
internal sealed class LongText(string head, int length, string tail) : TextReader
{
    private int _at;

    public override int Read(char[] buffer, int index, int count)
    {
        int taken = 0;
        for (; taken < count && _at < head.Length + length + tail.Length; taken++, _at++)
        {
            buffer[index + taken] = _at < head.Length ? head[_at] : _at < head.Length + length ? 'x' : tail[_at - head.Length - length];
        }

        return taken;
    }
}
