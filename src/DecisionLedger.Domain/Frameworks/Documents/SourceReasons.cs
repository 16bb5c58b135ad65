namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record SourceReasons(string Heading, string Title, IReadOnlyList<SourceReason> Reasons);
