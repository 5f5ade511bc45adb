namespace OriginRules;

/// <summary>The lines behind the totals of a good; written when somebody first asks.</summary>
internal sealed class DutyBreakdown(TariffData data, TariffRequest request, RateLine line, decimal value)
{
    private WrittenDuty? _written;

    public WrittenDuty Written
    {
        get
        {
            if (_written is null)
            {
                DutyStack stack = DutyStack.Rent(data, request, line, value);
                Interlocked.CompareExchange(ref _written, WrittenDuty.Of(DutyWorlds.Explore(stack, written: true)), null);
                stack.Return();
            }

            return _written;
        }
    }
}
