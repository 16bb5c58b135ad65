namespace DecisionLedger.Domain.Frameworks;

/// <summary>What holds fine-tuning back, and so what must come true between now and the target.</summary>
/// <param name="Rule">The gate's stable id, such as Q4.</param>
/// <param name="Facts">The fact paths that closed the gate; never empty.</param>
/// <param name="Heading">The heading of the source; null where the framework cites none.</param>
/// <param name="Text">What must come true, with the count still missing where a number is known.</param>
public sealed record Blocker(string Rule, IReadOnlyList<string> Facts, string? Heading, string Text);
