namespace DecisionLedger.Domain.Frameworks.Drafting;

/// <summary>What came of reading a draft as JSON.</summary>
/// <param name="Draft">Null exactly where the text cannot be read.</param>
/// <param name="Problem">Why it cannot be read, with line and column.</param>
public sealed record DraftReading(DraftText? Draft, FrameworkProblem? Problem);
