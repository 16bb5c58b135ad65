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

/// <summary>Of all that a use case asks of its team, what is most pressing.</summary>
public static class UseCaseStates
{
    public static UseCaseState MostPressing(bool archived, bool drifted, bool reviewDue, bool contested, bool decided) =>
        archived ? UseCaseState.Archived
        : drifted ? UseCaseState.Drifted
        : reviewDue ? UseCaseState.ReviewDue
        : contested ? UseCaseState.Contested
        : decided ? UseCaseState.Decided
        : UseCaseState.Undecided;
}
