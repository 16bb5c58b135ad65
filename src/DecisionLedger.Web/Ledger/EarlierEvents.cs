namespace DecisionLedger.Web.Ledger;

/// <summary>How a use case's first event was written while there was one framework only.</summary>
public sealed record UseCaseLoggedV1(string Title, string Requirement, int FrameworkVersion);

/// <summary>How it was written that a member took an answer back, while the reason was not kept.</summary>
public sealed record AnswerWithdrawnV1(Guid MemberId, string Question);
