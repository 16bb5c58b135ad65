namespace DecisionLedger.Domain.Assessments;

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
