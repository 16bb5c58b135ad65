namespace DecisionLedger.Domain.WhatIfs;

/// <summary>What an address said: the changes that could be read, in the order of the framework, and those that could not.</summary>
public sealed record ReadChanges(IReadOnlyList<FactChange> Changes, IReadOnlyList<UnreadChange> Problems);
