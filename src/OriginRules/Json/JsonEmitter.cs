using System.Globalization;
using Newtonsoft.Json;

namespace OriginRules;

/// <summary>Writes JSON with canonical numbers: unrounded decimals without trailing zeros, divisions already at 12 decimals.</summary>
internal sealed class JsonEmitter : IDisposable
{
    private readonly JsonTextWriter _writer;

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

    public void BeginObject() => _writer.WriteStartObject();

    public void EndObject() => _writer.WriteEndObject();

    public void BeginArray() => _writer.WriteStartArray();

    public void EndArray() => _writer.WriteEndArray();

    public void Name(string name) => _writer.WritePropertyName(name);

    public void Value(string? text) => _writer.WriteValue(text);

    public void Value(bool? flag) => _writer.WriteValue(flag);

    public void Value(int? number) => _writer.WriteValue(number);

    public void Value(decimal? number)
    {
        if (number is { } value)
        {
            _writer.WriteRawValue(Canonical(value));
        }
        else
        {
            _writer.WriteNull();
        }
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

    public void Dispose() => _writer.Close();

    internal static string Canonical(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') is { Length: > 0 } trimmed && trimmed != "-0" ? trimmed : "0" : text;
    }
}
