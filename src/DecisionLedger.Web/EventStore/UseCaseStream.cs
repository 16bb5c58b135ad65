namespace DecisionLedger.Web.EventStore;

/// <summary>What the store calls the streams of use cases. Nothing is made of it: a use case's snapshot is <see cref="UseCaseSnapshot"/>.</summary>
public sealed class UseCaseStream;
