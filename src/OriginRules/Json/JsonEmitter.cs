using System.Globalization;
using Newtonsoft.Json;

namespace OriginRules;

/// <summary>Writes JSON with canonical numbers: unrounded decimals without trailing zeros, divisions already at 12 decimals.</summary>
internal sealed class JsonEmitter : IDisposable
{
    private readonly JsonTextWriter? _writer;
    private readonly JsonBuffer? _buffer;

    public JsonEmitter(TextWriter text, bool indented)
    {
        _writer = new JsonTextWriter(text)
        {
            Culture = CultureInfo.InvariantCulture,
            Formatting = indented ? Formatting.Indented : Formatting.None,
            CloseOutput = false,

            // What a failure cut short must not look complete.
            AutoCompleteOnClose = false,
        };
    }

    /// <summary>Writes compact JSON into a buffer.</summary>
    public JsonEmitter(JsonBuffer buffer) => _buffer = buffer;

    public void BeginObject()
    {
        _buffer?.Open('{');
        _writer?.WriteStartObject();
    }

    public void EndObject()
    {
        _buffer?.Close('}');
        _writer?.WriteEndObject();
    }

    public void BeginArray()
    {
        _buffer?.Open('[');
        _writer?.WriteStartArray();
    }

    public void EndArray()
    {
        _buffer?.Close(']');
        _writer?.WriteEndArray();
    }

    public void Name(string name)
    {
        _buffer?.Name(name);
        _writer?.WritePropertyName(name);
    }

    public void Null()
    {
        _buffer?.Word("null"u8);
        _writer?.WriteNull();
    }

    public void Value(string? text)
    {
        if (text is null)
        {
            Null();
            return;
        }

        _buffer?.Text(text);
        _writer?.WriteValue(text);
    }

    public void Value(bool? flag)
    {
        if (flag is not { } value)
        {
            Null();
            return;
        }

        _buffer?.Word(value ? "true"u8 : "false"u8);
        _writer?.WriteValue(value);
    }

    public void Value(int? number) => Value((decimal?)number);

    public void Value(decimal? number)
    {
        if (number is not { } value)
        {
            Null();
            return;
        }

        _buffer?.Number(value);
        _writer?.WriteRawValue(Canonical(value));
    }

    public void Value(DateOnly? day)
    {
        if (day is not { } value)
        {
            Null();
            return;
        }

        _buffer?.Day(value);
        _writer?.WriteValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public void Property(string name, string? text)
    {
        Name(name);
        Value(text);
    }

    public void Property(string name, bool? flag)
    {
        Name(name);
        Value(flag);
    }

    public void Property(string name, DateOnly? day)
    {
        Name(name);
        Value(day);
    }

    public void Property(string name, int? number)
    {
        Name(name);
        Value(number);
    }

    public void Property(string name, decimal? number)
    {
        Name(name);
        Value(number);
    }

    public void Dispose() => _writer?.Close();

    internal static string Canonical(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') is { Length: > 0 } trimmed && trimmed != "-0" ? trimmed : "0" : text;
    }
}
