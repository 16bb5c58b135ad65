namespace DecisionLedger.Web.Ledger;

/// <summary>What the store calls the streams of use cases. Nothing is made of it: a use case's document is <see cref="CurrentRecommendation"/>.</summary>
public sealed class UseCaseStream;
