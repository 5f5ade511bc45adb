namespace OriginRules;

/// <summary>A good and the day the caller evaluates it as of, when there is one.</summary>
internal sealed record GoodOnDay(FinishedGood Good, DateOnly? AsOf);
