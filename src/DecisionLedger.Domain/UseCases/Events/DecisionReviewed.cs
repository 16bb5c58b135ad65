namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A member looked at the decision again.</summary>
public sealed record DecisionReviewed(Guid DecisionId, Guid MemberId, ReviewVerdict Verdict, string Reason) : IUseCaseEvent;
