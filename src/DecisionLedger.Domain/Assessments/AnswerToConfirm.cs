namespace DecisionLedger.Domain.Assessments;

/// <summary>A member's answer to a question that reads otherwise since.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="MemberId">Who answered.</param>
/// <param name="Asked">What the question asked then.</param>
public sealed record AnswerToConfirm(string Question, Guid MemberId, string Asked);
