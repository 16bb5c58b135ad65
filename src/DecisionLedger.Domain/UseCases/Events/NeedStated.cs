using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A need was stated, or stated otherwise than before.</summary>
public sealed record NeedStated(string Need, NeedLevel Level, string Reason) : IUseCaseEvent;
