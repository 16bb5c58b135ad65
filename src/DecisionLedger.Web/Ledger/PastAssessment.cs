using DecisionLedger.Domain.Assessments;

namespace DecisionLedger.Web.Ledger;

/// <param name="Assessment">The use case as it was.</param>
/// <param name="At">When its last event until then was recorded.</param>
public sealed record PastAssessment(Assessment Assessment, DateTimeOffset At);
