namespace DecisionLedger.Web.EventStore;

/// <summary>What was asked for is being built from the events for the first time, so there is nothing to read yet. The API answers 503.</summary>
public abstract class ReadModelNotBuiltException(string message) : Exception(message);
