namespace OriginRules;

/// <content>Bare words and the words of the refusals.</content>
internal sealed partial class StrictJsonText
{
    private static bool EndsBare(char c) => c is ' ' or '\t' or '\r' or '\n' or ',' or ':' or '[' or ']' or '{' or '}' or '"' or '/' or '\'';

    private void Bare(char c)
    {
        if (_bare.Length == MaxBareToken)
        {
            throw Error($"a bare word of more than {MaxBareToken} characters that begins '{_bare.ToString(0, 20)}'; expected a number, true, false or null", _tokenColumn);
        }

        _bare.Append(c);
    }

    private void EndBare()
    {
        _mode = Mode.Between;
        EndValue();
        if (_open.Count > _limits.Depth)
        {
            return;
        }

        string text = _bare.ToString();
        if (text is "true" or "false" or "null")
        {
            Emit(text);
            return;
        }

        // A refused word stands in the place of one value: the text around it can still be read, so only its own good is refused.
        Emit('0');
        BareTokens.Enqueue(JsonBareToken.Read(text));
    }

    private string Refusal(char c) => _expected switch
    {
        _ when c == '\'' => "a single quote; expected double quotes around names and texts",
        Expected.Name when c == '}' => "a comma before '}'; remove the trailing comma",
        Expected.Value when c == ']' && _open.Count > 0 && !_open[^1] => "a comma before ']'; remove the trailing comma",
        Expected.Nothing => $"'{Shown(c)}' after the end of the document; expected nothing more",
        _ => $"'{Shown(c)}'; expected {Wanted()}",
    };

    private string Wanted() => _mode switch
    {
        Mode.String or Mode.Escape or Mode.Unicode => "the closing quote of a text",
        Mode.Slash => "// before a comment",
        _ => _expected switch
        {
            Expected.Value => "a value",
            Expected.ValueOrEnd => "a value or ']'",
            Expected.Name => "a property name in double quotes",
            Expected.NameOrEnd => "a property name in double quotes or '}'",
            Expected.Colon => "':' after the property name",
            Expected.CommaOrEnd => _open[^1] ? "',' or '}'" : "',' or ']'",
            _ => "nothing more",
        },
    };

    private static string Shown(char c) => char.IsControl(c) || char.IsSurrogate(c) ? $"U+{(int)c:X4}" : c.ToString();
}
