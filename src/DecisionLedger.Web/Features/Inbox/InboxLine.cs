using System.Text.Json.Serialization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Web.Features.Inbox;

/// <summary>Something that waits for a member: what it is, and since when.</summary>
public sealed record InboxLine
{
    public required Guid UseCaseId { get; init; }

    /// <summary>The title of the use case.</summary>
    public required string Title { get; init; }

    public required InboxItemKind Kind { get; init; }

    /// <summary>The id of the question, decision or review trigger that it is about; empty where it is about the use case.</summary>
    public required string Subject { get; init; }

    /// <summary>The event that caused it.</summary>
    public required long AtVersion { get; init; }

    /// <summary>When it came up.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The review date that has come, or the day by which a review is wanted; null for others.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>The member who caused it; null where time did, or the program.</summary>
    public required Guid? ActorId { get; init; }

    /// <summary>Why it waits, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>What the event was that caused it, in words; empty where the reason says it.</summary>
    public required string Cause { get; init; }

    /// <summary>What the member who caused it wrote; may be empty.</summary>
    public required string Said { get; init; }

    /// <summary>When it comes back; null where it is up.</summary>
    public required DateTimeOffset? SnoozedUntil { get; init; }

    [JsonIgnore]
    public bool HasDecision { get; init; }

    /// <summary>Where it is done.</summary>
    [JsonIgnore]
    public string Href => Kind switch
    {
        InboxItemKind.QuestionAsked or InboxItemKind.AnswersTied => $"/use-cases/{UseCaseId}#{FactPath.Answer(Subject)}",
        _ when HasDecision => $"/use-cases/{UseCaseId}/decision",
        _ => $"/use-cases/{UseCaseId}/overview",
    };

    /// <summary>What the button that leads there says.</summary>
    [JsonIgnore]
    public string Action => Kind switch
    {
        InboxItemKind.QuestionAsked => "Answer question",
        InboxItemKind.AnswersTied => "Compare answers",
        InboxItemKind.ReviewAsked => "Review decision",
        InboxItemKind.ChangeRequested => "Record decision",
        _ when HasDecision => "Review decision",
        _ => "Open use case",
    };
}

/// <summary>Why something waits, in a sentence.</summary>
public static class InboxWords
{
    /// <param name="kind">What waits.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="state">The use case now.</param>
    /// <param name="framework">The version that it uses.</param>
    public static string ReasonOf(InboxItemKind kind, string subject, AssessmentOutline state, Framework framework) => kind switch
    {
        InboxItemKind.QuestionAsked => $"You are asked to answer “{framework.NameOf(FactPath.Answer(subject))}”",
        InboxItemKind.AnswersTied => $"Answers are tied, {Votes(state.UseCase, subject)}: “{framework.NameOf(FactPath.Answer(subject))}”",
        InboxItemKind.DecisionDrifted => $"The decision no longer matches the recommendation: {EventWords.Path(RecommendedPath.Of(state.Outline), framework)}.",
        InboxItemKind.ReviewAsked => state.Standing is { Drift: not null }
            ? "You are asked to review the decision, which no longer matches the recommendation."
            : "You are asked to review the decision.",
        InboxItemKind.ChangeRequested => "A review requests a change of the decision.",
        InboxItemKind.RequirementChanged => "The requirement changed after the decision.",
        InboxItemKind.ReviewDateDue => "The review date has come.",
        _ => Trigger(state.UseCase, subject, framework),
    };

    private static string Votes(UseCase useCase, string question)
    {
        var answers = useCase.TeamAnswers.FirstOrDefault(team => team.Question == question)?.Answers ?? [];
        return $"{answers.Count(a => a.Answer == AnswerValue.Yes)} yes and {answers.Count(a => a.Answer == AnswerValue.No)} no";
    }

    private static string Trigger(UseCase useCase, string subject, Framework framework)
    {
        if (useCase.RevisitConditions.Find(c => c.Id.ToString("N") == subject) is not { } condition)
            return "A review trigger was met.";
        var words = EventWords.Condition(condition.Measurement, condition.Comparison, condition.Value, framework);
        return useCase.Measurements.TryGetValue(condition.Measurement, out var latest)
            ? $"Review trigger met: {words} (latest: {EventWords.Number(latest.Value)})."
            : $"Review trigger met: {words}.";
    }
}
