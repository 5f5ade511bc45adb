namespace OriginRules;

/// <summary>Hands out one line of a text at a time, without holding it: a line may be as long as the file.</summary>
internal sealed class LineText(TextReader inner) : TextReader
{
    private readonly char[] _buffer = new char[1 << 14];
    private int _start;
    private int _end;
    private bool _inLine;

    /// <summary>Goes to the next line, past what is left of this one; false when there is none.</summary>
    public bool Next()
    {
        while (_inLine && Fill())
        {
            Take(_buffer.Length);
        }

        _inLine = Fill();
        return _inLine;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        if (!_inLine || !Fill())
        {
            _inLine = false;
            return 0;
        }

        int from = _start;
        int taken = Take(count);
        Array.Copy(_buffer, from, buffer, index, taken);
        return taken;
    }

    // The line end itself is not handed out.
    private int Take(int count)
    {
        int lineEnd = _buffer.AsSpan(_start, _end - _start).IndexOf('\n');
        int taken = Math.Min(count, lineEnd < 0 ? _end - _start : lineEnd);
        _start += taken;
        if (taken == lineEnd)
        {
            _start++;
            _inLine = false;
        }

        return taken;
    }

    private bool Fill()
    {
        if (_start == _end)
        {
            _start = 0;
            _end = inner.Read(_buffer, 0, _buffer.Length);
        }

        return _start < _end;
    }
}
