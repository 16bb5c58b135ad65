namespace DecisionLedger.Domain.Assessments;

/// <summary>What a use case asks of its team.</summary>
public enum UseCaseState
{
    Undecided,
    Decided,

    /// <summary>The recommendation has changed since the decision was recorded or kept.</summary>
    Drifted,

    /// <summary>The latest review of the decision requests a change.</summary>
    ChangeRequested,

    /// <summary>The requirement has changed since the decision was recorded or kept.</summary>
    RequirementChanged,

    /// <summary>As many members answer a question yes as answer it no.</summary>
    Contested,

    /// <summary>The review date has come, or a review trigger was met.</summary>
    ReviewDue,

    Archived,
}

/// <summary>Of all that a use case asks of its team, what is most pressing.</summary>
public static class UseCaseStates
{
    /// <summary>The most pressing first.</summary>
    public static readonly IReadOnlyList<UseCaseState> InOrder =
    [
        UseCaseState.Drifted, UseCaseState.ChangeRequested, UseCaseState.ReviewDue, UseCaseState.RequirementChanged,
        UseCaseState.Contested, UseCaseState.Undecided, UseCaseState.Decided, UseCaseState.Archived,
    ];

    public static UseCaseState MostPressing(
        bool archived, bool drifted, bool changeRequested, bool reviewDue, bool requirementChanged, bool contested, bool decided) =>
        archived ? UseCaseState.Archived
        : drifted ? UseCaseState.Drifted
        : changeRequested ? UseCaseState.ChangeRequested
        : reviewDue ? UseCaseState.ReviewDue
        : requirementChanged ? UseCaseState.RequirementChanged
        : contested ? UseCaseState.Contested
        : decided ? UseCaseState.Decided
        : UseCaseState.Undecided;
}
