namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>How this framework reads its source where that contradicts itself or says nothing.</summary>
public sealed record Reading(string Id, string Heading, string SourceSays, string ReadAs, string Why);
