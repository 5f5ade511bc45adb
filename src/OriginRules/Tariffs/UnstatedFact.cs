namespace OriginRules;

/// <summary>Something no field states: what makes the condition fail and what makes it hold.</summary>
internal sealed record UnstatedFact(string Fact, string LowerIf, string UpperIf);
