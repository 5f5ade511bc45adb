using System.Buffers;
using System.Text;

namespace OriginRules;

/// <summary>
/// The lexical check in front of the JSON reader: passes strict JSON on and refuses the rest. The characters before an error are passed on first.
/// </summary>
/// <remarks>
/// Numbers are passed on as <c>0</c> and kept as written in <see cref="BareTokens"/>, so that no reader converts them; comments are left out. Grammar and
/// nesting are checked with a stack of one byte a level, so depth costs neither stack nor much memory.
/// </remarks>
internal sealed partial class StrictJsonText : TextReader
{
    private const int BufferSize = 4096;
    private const int MaxBareToken = 1024;
    private static readonly SearchValues<char> s_endsRun = SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), '"', '\\']);

    private readonly TextReader _inner;
    private readonly JsonLimits _limits;
    private readonly StringBuilder _bare = new();
    private readonly List<bool> _open = [];
    private char[] _in = ArrayPool<char>.Shared.Rent(BufferSize);
    private char[] _out = ArrayPool<char>.Shared.Rent(BufferSize * 2);
    private int _outStart;
    private int _outEnd;
    private int _line;
    private int _column;
    private int _tokenColumn;
    private int _stringLength;
    private int _escapeDigits;
    private bool _anything;
    private bool _ended;
    private Mode _mode;
    private Expected _expected = Expected.Value;
    private JsonSyntaxException? _error;

    public StrictJsonText(TextReader inner, JsonLimits limits, int firstLine = 1)
    {
        _inner = inner;
        _limits = limits;
        _line = firstLine;
    }

    private enum Mode
    {
        Between,
        String,
        Escape,
        Unicode,
        Bare,
        Slash,
        Comment,
    }

    private enum Expected
    {
        Value,
        ValueOrEnd,
        Name,
        NameOrEnd,
        Colon,
        CommaOrEnd,
        Nothing,
    }

    /// <summary>The numbers passed on as <c>0</c>, in their order.</summary>
    public Queue<JsonBareToken> BareTokens { get; } = new();

    public override int Read(char[] buffer, int index, int count)
    {
        while (_outStart == _outEnd)
        {
            if (_error is not null)
            {
                throw _error;
            }

            if (_ended)
            {
                return 0;
            }

            Fill();
        }

        int copied = Math.Min(count, _outEnd - _outStart);
        Array.Copy(_out, _outStart, buffer, index, copied);
        _outStart += copied;
        return copied;
    }

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _in.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_in);
            ArrayPool<char>.Shared.Return(_out);
            _in = _out = [];
            _ended = true;
            _outStart = _outEnd = 0;
        }

        base.Dispose(disposing);
    }

    private void Fill()
    {
        _outStart = _outEnd = 0;
        int read = _inner.Read(_in, 0, BufferSize);
        try
        {
            if (read == 0)
            {
                End();
            }
            else
            {
                Check(_in.AsSpan(0, read));
            }
        }
        catch (JsonSyntaxException e)
        {
            // Held back until what came before it has been passed on.
            _error = e;
        }
    }

    private void End()
    {
        _ended = true;
        if (_mode == Mode.Bare)
        {
            EndBare();
        }

        if (_mode is not Mode.Between and not Mode.Comment || _expected != Expected.Nothing)
        {
            throw _anything
                ? Error($"the text ends too early; expected {Wanted()}", _column + 1)
                : new JsonSyntaxException("the text is empty; expected a JSON value", _line, _column + 1, isEmpty: true);
        }
    }

    private JsonSyntaxException Error(string message, int column) => new(message, _line, column);

    private void Emit(char c)
    {
        if (_open.Count <= _limits.Depth)
        {
            _out[_outEnd++] = c;
        }
    }

    private void Emit(ReadOnlySpan<char> text)
    {
        if (_open.Count <= _limits.Depth)
        {
            text.CopyTo(_out.AsSpan(_outEnd));
            _outEnd += text.Length;
        }
    }
}
