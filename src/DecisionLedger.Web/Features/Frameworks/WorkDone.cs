namespace DecisionLedger.Web.Features.Frameworks;

/// <summary>How far long work has come.</summary>
public sealed record WorkDone(int Done, int Of);
