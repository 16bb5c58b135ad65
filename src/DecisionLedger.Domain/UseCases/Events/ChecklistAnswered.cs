using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A member answered a question of the checklist, or answered it anew.</summary>
public sealed record ChecklistAnswered(Guid MemberId, string Question, AnswerValue Answer, string Reason) : IUseCaseEvent;
