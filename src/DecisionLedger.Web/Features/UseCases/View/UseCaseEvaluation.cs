using DecisionLedger.Web.Features.Evaluate;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <param name="UseCaseId">The use case.</param>
/// <param name="Version">Its version at the moment looked at.</param>
/// <param name="Recommendation">What is recommended for its facts of that moment.</param>
public sealed record UseCaseEvaluation(Guid UseCaseId, long Version, Evaluation Recommendation);
