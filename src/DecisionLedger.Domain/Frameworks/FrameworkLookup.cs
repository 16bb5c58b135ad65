namespace DecisionLedger.Domain.Frameworks;

/// <summary>Gives the framework version under which something was recorded.</summary>
/// <exception cref="InvalidOperationException">There is no such version: the data was written by a later program.</exception>
public delegate Framework FrameworkLookup(FrameworkKey key);
