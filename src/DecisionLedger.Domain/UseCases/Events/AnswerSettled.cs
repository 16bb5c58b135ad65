using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>An owner settled a question on which the team's answers tie. Lapses when someone answers the question anew or takes an answer back.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="MemberId">The owner who settled it.</param>
/// <param name="Answer">Yes or no.</param>
/// <param name="Reason">Why.</param>
public sealed record AnswerSettled(string Question, Guid MemberId, AnswerValue Answer, string Reason) : IUseCaseEvent;
