namespace OriginRules;

/// <summary>The lines behind the totals of a good whose line and value are on file; written when somebody first asks.</summary>
internal sealed class DutyBreakdown(TariffData data, in TariffRequest request)
{
    private readonly TariffRequest _request = request;
    private WrittenDuty? _written;

    public WrittenDuty Written
    {
        get
        {
            if (_written is null)
            {
                DutyStack stack = DutyStack.Rent(data, _request, data.Rates.Find(_request.Good.Hts)!, Amounts.CustomsValue(_request.Good)!.Value);
                Interlocked.CompareExchange(ref _written, stack.Write(), null);
                stack.Return();
            }

            return _written;
        }
    }
}
