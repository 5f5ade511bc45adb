namespace OriginRules.Tests.Intake;

/// <summary>A text of many pieces, made as it is read.</summary>
internal sealed class RepeatedText(string head, Func<int, string> piece, int pieces, string tail) : TextReader
{
    private string _current = head;
    private int _at;
    private int _next;

    public override int Read(char[] buffer, int index, int count)
    {
        while (_at == _current.Length && _next <= pieces)
        {
            _current = _next < pieces ? piece(_next) : tail;
            _next++;
            _at = 0;
        }

        int taken = Math.Min(count, _current.Length - _at);
        _current.CopyTo(_at, buffer, index, taken);
        _at += taken;
        return taken;
    }
}
