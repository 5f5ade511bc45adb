using System.Runtime.ExceptionServices;

namespace OriginRules;

/// <summary>Maps items on several threads and hands the results out in the order of the items. No more than a few items a thread are under way, however slow the taker is.</summary>
internal static class OrderedParallel
{
    /// <summary>The results in the order of the source, which is read on another thread when there is more than one.</summary>
    public static IEnumerable<TResult> Select<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> map, int threads, CancellationToken cancellationToken)
    {
        if (threads > 1)
        {
            using var run = new Run<TSource, TResult>(source, map, threads, cancellationToken);
            while (run.Next(out TResult result))
            {
                yield return result;
            }

            yield break;
        }

        foreach (TSource item in source)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return map(item);
        }
    }

    private sealed class Run<TSource, TResult> : IDisposable
    {
        private const int UnderWayPerThread = 4;
        private readonly Lock _reading = new();
        private readonly object _gate = new();
        private readonly IEnumerator<TSource> _source;
        private readonly Func<TSource, TResult> _map;
        private readonly Slot[] _slots;
        private readonly SemaphoreSlim _room;
        private readonly CancellationTokenSource _stop;
        private readonly CancellationToken _stopped;
        private readonly CancellationTokenRegistration _wake;
        private ExceptionDispatchInfo? _sourceFailure;
        private long _taken;
        private long _given;
        private bool _ended;
        private bool _disposed;

        public Run(IEnumerable<TSource> source, Func<TSource, TResult> map, int threads, CancellationToken cancellationToken)
        {
            _source = source.GetEnumerator();
            _map = map;
            _slots = new Slot[threads * UnderWayPerThread];
            _room = new SemaphoreSlim(_slots.Length);
            _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            _stopped = _stop.Token;
            _wake = _stopped.Register(Wake);
            for (int i = 0; i < threads; i++)
            {
                new Thread(Work) { IsBackground = true, Name = "OriginRules" }.Start();
            }
        }

        /// <summary>The next result; false after the last.</summary>
        public bool Next(out TResult result)
        {
            if (_given > 0)
            {
                // Only now has the one before been used.
                _room.Release();
            }

            Slot slot;
            lock (_gate)
            {
                while (!_slots[_given % _slots.Length].Done)
                {
                    _stopped.ThrowIfCancellationRequested();
                    if (_ended && _given == _taken)
                    {
                        _sourceFailure?.Throw();
                        result = default!;
                        return false;
                    }

                    Monitor.Wait(_gate);
                }

                slot = _slots[_given % _slots.Length];
                _slots[_given++ % _slots.Length] = default;
            }

            _stopped.ThrowIfCancellationRequested();
            slot.Failure?.Throw();
            result = slot.Result!;
            return true;
        }

        public void Dispose()
        {
            _stop.Cancel();
            _wake.Dispose();
            _stop.Dispose();

            // A thread that waits for the source ends it when it comes back.
            if (_reading.TryEnter())
            {
                try
                {
                    End();
                }
                finally
                {
                    _reading.Exit();
                }
            }
        }

        private void Wake()
        {
            lock (_gate)
            {
                Monitor.PulseAll(_gate);
            }
        }

        private void Work()
        {
            while (Take(out TSource item, out long place))
            {
                var slot = new Slot { Done = true };
                try
                {
                    slot.Result = _map(item);
                }
                catch (Exception e)
                {
                    slot.Failure = ExceptionDispatchInfo.Capture(e);
                }

                lock (_gate)
                {
                    _slots[place % _slots.Length] = slot;
                    if (place == _given)
                    {
                        Monitor.Pulse(_gate);
                    }
                }
            }
        }

        private bool Take(out TSource item, out long place)
        {
            item = default!;
            place = 0;
            try
            {
                _room.Wait(_stopped);
            }
            catch (OperationCanceledException)
            {
                return false;
            }

            lock (_reading)
            {
                try
                {
                    if (_stopped.IsCancellationRequested || _ended || !_source.MoveNext() || _stopped.IsCancellationRequested)
                    {
                        End();
                        return false;
                    }

                    item = _source.Current;
                }
                catch (Exception e)
                {
                    _sourceFailure = ExceptionDispatchInfo.Capture(e);
                    End();
                    return false;
                }

                lock (_gate)
                {
                    place = _taken++;
                }

                return true;
            }
        }

        // Called by the one that reads.
        private void End()
        {
            lock (_gate)
            {
                _ended = true;
                Monitor.PulseAll(_gate);
            }

            // The others wait for room that may never come.
            if (!_disposed)
            {
                _disposed = true;
                _source.Dispose();
                _room.Release(_slots.Length);
            }
        }

        private struct Slot
        {
            public bool Done;
            public TResult? Result;
            public ExceptionDispatchInfo? Failure;
        }
    }
}
