namespace DecisionLedger.Domain.Versions.Events;

/// <summary>The draft was given up. What it said stays in the ledger.</summary>
public sealed record FrameworkDraftDiscarded(string Reason) : IFrameworkEvent;
