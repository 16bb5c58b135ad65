namespace DecisionLedger.Web.Ledger;

/// <summary>How a use case's first event was written while there was one framework only.</summary>
public sealed record UseCaseLoggedV1(string Title, string Requirement, int FrameworkVersion);
