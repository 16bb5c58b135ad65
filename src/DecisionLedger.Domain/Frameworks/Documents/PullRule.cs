namespace DecisionLedger.Domain.Frameworks.Documents;

/// <param name="Pulls">The approach that the rule pulls in.</param>
public sealed record PullRule(string Id, string Heading, string Quote, IReadOnlyList<string> AlsoUnder, string Text, Condition When, string Pulls)
    : Rule(Id, Heading, Quote, AlsoUnder, Text, When);
