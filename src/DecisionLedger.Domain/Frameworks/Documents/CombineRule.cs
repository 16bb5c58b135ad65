namespace DecisionLedger.Domain.Frameworks.Documents;

/// <param name="Pattern">The pattern that stands while the rule holds.</param>
public sealed record CombineRule(string Id, string Heading, string Quote, IReadOnlyList<string> AlsoUnder, string Text, Condition When, string Pattern)
    : Rule(Id, Heading, Quote, AlsoUnder, Text, When);
