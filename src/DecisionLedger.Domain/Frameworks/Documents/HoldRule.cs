namespace DecisionLedger.Domain.Frameworks.Documents;

/// <param name="Holds">The approach that is held back.</param>
/// <param name="To">The approach that it gives way to; null where it is blocked.</param>
/// <param name="Shortfall">Says how much is missing, where a number is known.</param>
public sealed record HoldRule(
    string Id,
    string Heading,
    string Quote,
    IReadOnlyList<string> AlsoUnder,
    string Text,
    Condition When,
    string Holds,
    HoldEffect Effect,
    string? To = null,
    Shortfall? Shortfall = null)
    : Rule(Id, Heading, Quote, AlsoUnder, Text, When);
