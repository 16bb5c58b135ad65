using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases;

/// <summary>An owner's word on a question on which the team's answers tied.</summary>
public sealed record Settlement(Guid MemberId, AnswerValue Answer, string Reason, long AtVersion);
