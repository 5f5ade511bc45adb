namespace OriginRules;

/// <summary>The lines behind the totals of a good without open facts; written when somebody first asks.</summary>
internal sealed class DutyBreakdown(TariffData data, TariffRequest request, RateLine line, decimal value)
{
    private DutyWorld? _world;

    public DutyWorld World
    {
        get
        {
            if (_world is null)
            {
                DutyStack stack = DutyStack.Rent(data, request, line, value);
                Interlocked.CompareExchange(ref _world, stack.World([]), null);
                stack.Return();
            }

            return _world;
        }
    }
}
