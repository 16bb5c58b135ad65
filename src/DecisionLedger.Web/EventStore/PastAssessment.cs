using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.EventStore;

/// <param name="Assessment">The use case as it was.</param>
/// <param name="At">When its last event until then was recorded.</param>
/// <param name="Framework">The framework version under which it was read then.</param>
public sealed record PastAssessment(Assessment Assessment, DateTimeOffset At, Framework Framework);
