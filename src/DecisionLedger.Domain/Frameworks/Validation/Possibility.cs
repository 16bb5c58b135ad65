namespace DecisionLedger.Domain.Frameworks.Validation;

internal readonly record struct Possibility(bool CanHold, bool CanFail);
