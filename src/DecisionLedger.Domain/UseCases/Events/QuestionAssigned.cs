namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A member was asked to answer a question.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="MemberId">Who is asked.</param>
/// <param name="Reason">What the one who asks adds; may be empty.</param>
public sealed record QuestionAssigned(string Question, Guid MemberId, string Reason) : IUseCaseEvent;
