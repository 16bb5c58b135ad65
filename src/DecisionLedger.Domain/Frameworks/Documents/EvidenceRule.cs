namespace DecisionLedger.Domain.Frameworks.Documents;

/// <param name="Suppresses">Pull rules that do not fire while this rule holds.</param>
/// <param name="Steers">Pull rules that, while this rule holds, pull in the approach tried last.</param>
/// <param name="ToLatestOf">The approaches among which the one tried last is looked for.</param>
public sealed record EvidenceRule(
    string Id,
    string Heading,
    string Quote,
    IReadOnlyList<string> AlsoUnder,
    string Text,
    Condition When,
    IReadOnlyList<string> Suppresses,
    IReadOnlyList<string> Steers,
    IReadOnlyList<string> ToLatestOf)
    : Rule(Id, Heading, Quote, AlsoUnder, Text, When);
