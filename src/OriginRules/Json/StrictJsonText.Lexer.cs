namespace OriginRules;

/// <content>The states of the lexical check.</content>
internal sealed partial class StrictJsonText
{
    private void Check(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            if (_mode == Mode.String)
            {
                at += StringRun(text[at..]);
                continue;
            }

            char c = text[at];
            if (_mode == Mode.Bare && !EndsBare(c))
            {
                Bare(c);
            }
            else
            {
                if (_mode == Mode.Bare)
                {
                    EndBare();
                }

                Next(c);
            }

            at++;
            Advance(c);
        }
    }

    private void Advance(char c)
    {
        if (c == '\n')
        {
            _line++;
            _column = 0;
        }
        else
        {
            _column++;
        }
    }

    private void Next(char c)
    {
        switch (_mode)
        {
            case Mode.Between:
                Between(c);
                break;
            case Mode.Escape:
                Escape(c);
                break;
            case Mode.Unicode:
                if (!char.IsAsciiHexDigit(c))
                {
                    throw Error($"the text has the escape \\u followed by '{Shown(c)}'; expected four hexadecimal digits", _column + 1);
                }

                InString(c);
                _mode = --_escapeDigits == 0 ? Mode.String : Mode.Unicode;
                break;
            case Mode.Slash:
                _mode = c == '/' ? Mode.Comment : throw Error(c == '*' ? "a block comment /* */; expected // comments only" : "a lone '/'; expected // before a comment", _column);
                break;
            case Mode.Comment:
                if (c is '\n' or '\r')
                {
                    Whitespace(c);
                    _mode = Mode.Between;
                }

                break;
            default:
                throw new InvalidOperationException();
        }
    }

    private void Between(char c)
    {
        switch (c)
        {
            case ' ' or '\t' or '\r' or '\n':
                Whitespace(c);
                return;
            case '\uFEFF' when !_anything:
                return;
            case '/':
                _mode = Mode.Slash;
                return;
        }

        _anything = true;
        switch (c)
        {
            case '"' when _expected is Expected.Name or Expected.NameOrEnd:
                Emit(c);
                _expected = Expected.Colon;
                BeginString();
                break;
            case '"' when ExpectsValue:
                Emit(c);
                EndValue();
                BeginString();
                break;
            case '{' when ExpectsValue:
                Open(isObject: true);
                break;
            case '[' when ExpectsValue:
                Open(isObject: false);
                break;
            case '}' when _expected is Expected.NameOrEnd || (_expected is Expected.CommaOrEnd && _open[^1]):
            case ']' when _expected is Expected.ValueOrEnd || (_expected is Expected.CommaOrEnd && !_open[^1]):
                Emit(c);
                _open.RemoveAt(_open.Count - 1);
                EndValue();
                break;
            case ',' when _expected is Expected.CommaOrEnd:
                Emit(c);
                _expected = _open[^1] ? Expected.Name : Expected.Value;
                break;
            case ':' when _expected is Expected.Colon:
                Emit(c);
                _expected = Expected.Value;
                break;
            default:
                if (!ExpectsValue || EndsBare(c))
                {
                    throw Error(Refusal(c), _column + 1);
                }

                _tokenColumn = _column + 1;
                _bare.Clear();
                _mode = Mode.Bare;
                Bare(c);
                break;
        }
    }

    private bool ExpectsValue => _expected is Expected.Value or Expected.ValueOrEnd;

    // Line ends are passed on at every depth, so that the reader behind counts the same lines.
    private void Whitespace(char c) => _out[_outEnd++] = c;

    private void Open(bool isObject)
    {
        _open.Add(isObject);
        if (_open.Count == _limits.Depth + 1)
        {
            _out[_outEnd++] = '0';
            BareTokens.Enqueue(new JsonBareToken(isObject ? "{" : "[", JsonProblem.TooDeep));
        }
        else
        {
            Emit(isObject ? '{' : '[');
        }

        _expected = isObject ? Expected.NameOrEnd : Expected.ValueOrEnd;
    }

    private void EndValue() => _expected = _open.Count == 0 ? Expected.Nothing : Expected.CommaOrEnd;

    private void BeginString()
    {
        _stringLength = 0;
        _mode = Mode.String;
    }

    private int StringRun(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(s_endsRun);
        int run = end < 0 ? text.Length : end;
        int kept = Math.Clamp(_limits.StringLength + 1 - _stringLength, 0, run);
        Emit(text[..kept]);
        _stringLength += kept;
        _column += run;
        if (end < 0)
        {
            return run;
        }

        char c = text[end];
        if (c == '"')
        {
            Emit(c);
            _mode = Mode.Between;
        }
        else if (c == '\\')
        {
            _mode = Mode.Escape;
        }
        else
        {
            throw Error($"the control character {Shown(c)} inside a string; expected an escape such as \\n, or the closing quote", _column + 1);
        }

        _column++;
        return run + 1;
    }

    private void Escape(char c)
    {
        if (!"\"\\/bfnrtu".Contains(c, StringComparison.Ordinal))
        {
            throw Error($"the escape \\{Shown(c)}; expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000", _column + 1);
        }

        if (_stringLength <= _limits.StringLength + 1)
        {
            _stringLength++;
        }

        InString('\\');
        InString(c);
        _escapeDigits = 4;
        _mode = c == 'u' ? Mode.Unicode : Mode.String;
    }

    private void InString(char c)
    {
        if (_stringLength <= _limits.StringLength + 1)
        {
            Emit(c);
        }
    }
}
