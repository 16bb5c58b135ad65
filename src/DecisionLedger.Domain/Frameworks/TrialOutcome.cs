namespace DecisionLedger.Domain.Frameworks;

/// <summary>How a trial of an approach went.</summary>
public enum TrialOutcome
{
    Worked,
    Inconsistent,
    Failed,
}
