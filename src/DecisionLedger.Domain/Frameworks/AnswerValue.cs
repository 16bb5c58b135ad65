namespace DecisionLedger.Domain.Frameworks;

/// <summary>An answer to a question of the checklist. <see cref="Unsure"/> abstains: to the evaluator it is unknown.</summary>
public enum AnswerValue
{
    Yes,
    No,
    Unsure,
}
