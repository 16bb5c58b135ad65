using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases;

public sealed record Review(Guid MemberId, ReviewVerdict Verdict, string Reason, long AtVersion);
