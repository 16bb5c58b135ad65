namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>A way to customise a model. The order of the document's approaches is the order of every list of approaches.</summary>
public sealed record Approach(string Id, string Name, ApproachFamily Family, string Description);
