using System.Globalization;
using System.Text;
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
        if (_buffer is { } buffer)
        {
            buffer.Open('{');
        }
        else
        {
            _writer!.WriteStartObject();
        }
    }

    public void EndObject()
    {
        if (_buffer is { } buffer)
        {
            buffer.Close('}');
        }
        else
        {
            _writer!.WriteEndObject();
        }
    }

    public void BeginArray()
    {
        if (_buffer is { } buffer)
        {
            buffer.Open('[');
        }
        else
        {
            _writer!.WriteStartArray();
        }
    }

    public void EndArray()
    {
        if (_buffer is { } buffer)
        {
            buffer.Close(']');
        }
        else
        {
            _writer!.WriteEndArray();
        }
    }

    public void Name(string name)
    {
        if (_buffer is { } buffer)
        {
            buffer.Name(name);
        }
        else
        {
            _writer!.WritePropertyName(name);
        }
    }

    /// <summary>Writes a name of printable ASCII without quotes or backslashes.</summary>
    public void Name(ReadOnlySpan<byte> plain)
    {
        if (_buffer is { } buffer)
        {
            buffer.Name(plain);
        }
        else
        {
            _writer!.WritePropertyName(Encoding.ASCII.GetString(plain));
        }
    }

    /// <summary>The place reached in the buffer, to come back to.</summary>
    public JsonMark Mark => _buffer?.Mark ?? default;

    /// <summary>Ends an object in the buffer; one with nothing in it goes again, down to a mark.</summary>
    public void EndObjectOrTakeBack(JsonMark mark)
    {
        if (_buffer is { EndsInOpening: true } buffer)
        {
            buffer.TakeBack(mark);
        }
        else
        {
            EndObject();
        }
    }

    public void Null()
    {
        if (_buffer is { } buffer)
        {
            buffer.Word("null"u8);
        }
        else
        {
            _writer!.WriteNull();
        }
    }

    public void Value(string? text)
    {
        if (text is null)
        {
            Null();
            return;
        }

        if (_buffer is { } buffer)
        {
            buffer.Text(text);
        }
        else
        {
            _writer!.WriteValue(text);
        }
    }

    public void Value(bool? flag)
    {
        if (flag is not { } value)
        {
            Null();
            return;
        }

        if (_buffer is { } buffer)
        {
            buffer.Word(value ? "true"u8 : "false"u8);
        }
        else
        {
            _writer!.WriteValue(value);
        }
    }

    public void Value(int? number) => Value((decimal?)number);

    public void Value(decimal? number)
    {
        if (number is not { } value)
        {
            Null();
            return;
        }

        if (_buffer is { } buffer)
        {
            buffer.Number(value);
        }
        else
        {
            _writer!.WriteRawValue(Canonical(value));
        }
    }

    public void Value(DateOnly? day)
    {
        if (day is not { } value)
        {
            Null();
            return;
        }

        if (_buffer is { } buffer)
        {
            buffer.Day(value);
        }
        else
        {
            _writer!.WriteValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes the first digits of a number of ten digits as a text.</summary>
    public void TenDigits(long number, int first)
    {
        if (_buffer is { } buffer)
        {
            buffer.TenDigits(number, first);
        }
        else
        {
            _writer!.WriteValue(number.ToString("D10", CultureInfo.InvariantCulture)[..first]);
        }
    }

    public void Property(string name, string? text)
    {
        Name(name);
        Value(text);
    }

    /// <summary>Writes a name of printable ASCII without quotes or backslashes, and its text.</summary>
    public void Property(ReadOnlySpan<byte> plain, string text)
    {
        if (_buffer is { } buffer)
        {
            buffer.Property(plain, text);
        }
        else
        {
            Name(plain);
            Value(text);
        }
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
