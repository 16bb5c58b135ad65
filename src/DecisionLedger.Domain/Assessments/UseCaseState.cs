namespace DecisionLedger.Domain.Assessments;

/// <summary>What a use case asks of its team.</summary>
public enum UseCaseState
{
    Undecided,
    Decided,

    /// <summary>The recommendation has moved away from the decision.</summary>
    Drifted,

    /// <summary>As many members answer a question yes as answer it no.</summary>
    Contested,

    /// <summary>The revisit date has come.</summary>
    ReviewDue,

    Archived,
}
