namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>
/// What an event is about, so that two members who change different things at once do not stand in each other's way, and two who change the
/// same thing are told.
/// </summary>
public static class ConflictKey
{
    public const string Title = "title";
    public const string Requirement = "requirement";
    public const string Decision = "decision";
    public const string Revisit = "revisit";
    public const string Archive = "archive";
    public const string Framework = "framework";
    public const string Owner = "owner";

    /// <returns>The subject, or null for an event that cannot collide with another: a comment, a trial, a beginning.</returns>
    public static string? Of(IUseCaseEvent happened) => happened switch
    {
        UseCaseRenamed => Title,
        RequirementChanged => Requirement,
        OwnerChanged => Owner,
        NeedStated e => Need(e.Need),
        NeedCleared e => Need(e.Need),
        ChecklistAnswered e => Answer(e.MemberId, e.Question),
        AnswerWithdrawn e => Answer(e.MemberId, e.Question),
        SignSeen e => Sign(e.Sign),
        SignCleared e => Sign(e.Sign),
        AnswerSettled e => Settlement(e.Question),
        QuestionAssigned e => Assignment(e.Question),
        QuestionUnassigned e => Assignment(e.Question),
        FrameworkAdopted => Framework,
        RevisitConditionCleared e => RevisitCondition(e.ConditionId),
        TrialRetracted e => Trial(e.TrialId),
        MeasurementTaken e => Measurement(e.Measurement),
        MeasurementCleared e => Measurement(e.Measurement),
        DecisionRecorded => Decision,
        RevisitDateSet or RevisitDateCleared => Revisit,
        ReviewRequested e => ReviewRequest(e.MemberId),
        ReviewRequestCancelled e => ReviewRequest(e.MemberId),
        AnnotationRemoved e => Annotation(e.AnnotationId),
        UseCaseArchived or UseCaseRestored => Archive,
        _ => null,
    };

    public static string Need(string need) => $"needs.{need}";

    public static string Answer(Guid member, string question) => $"answers.{question}/{member:N}";

    /// <summary>Every member's answer to a question, for a command that rests on what they add up to.</summary>
    public static string Answers(string question) => $"answers.{question}";

    /// <summary>Whether what an event is about (<see cref="Of"/>) is, or is part of, what a command is about.</summary>
    public static bool IsPartOf(string subject, string about) =>
        subject == about || (subject.StartsWith(about, StringComparison.Ordinal) && subject[about.Length] == '/');

    public static string Settlement(string question) => $"settlements.{question}";

    public static string Assignment(string question) => $"assignments.{question}";

    public static string ReviewRequest(Guid member) => $"reviewRequests/{member:N}";

    public static string RevisitCondition(Guid condition) => $"revisitConditions/{condition:N}";

    public static string Annotation(Guid annotation) => $"annotations/{annotation:N}";

    public static string Sign(string sign) => $"signs.{sign}";

    public static string Trial(Guid trial) => $"trials/{trial:N}";

    public static string Measurement(string measurement) => $"measurements.{measurement}";
}
