namespace DecisionLedger.Domain.UseCases.Events;

public enum ReviewVerdict
{
    Uphold,
    ChangeNeeded,
}
