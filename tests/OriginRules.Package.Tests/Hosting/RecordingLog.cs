using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OriginRules.Package.Tests.Hosting;

/// <summary>A log that keeps what it is given.</summary>
internal sealed class RecordingLog(LogLevel least = LogLevel.Debug) : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Category, string Text)> _lines = new();
    private string _category = "";

    public IReadOnlyCollection<(LogLevel Level, string Category, string Text)> Lines => _lines;

    public ILogger CreateLogger(string categoryName)
    {
        _category = categoryName;
        return this;
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, _category, formatter(state, exception)));

    public void Dispose()
    {
    }
}
