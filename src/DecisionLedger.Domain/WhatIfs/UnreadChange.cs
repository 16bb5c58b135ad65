namespace DecisionLedger.Domain.WhatIfs;

/// <param name="Text">What stands in the address.</param>
/// <param name="Problem">Why it is no change that this framework version knows, and what it takes.</param>
public sealed record UnreadChange(string Text, string Problem);
