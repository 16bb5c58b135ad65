using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases;

/// <summary>One member's latest answer to one question of the checklist.</summary>
public sealed record MemberAnswer(Guid MemberId, string Question, AnswerValue Answer, string Reason, long AtVersion);
