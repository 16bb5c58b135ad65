namespace DecisionLedger.Domain.Frameworks;

/// <summary>How much a use case needs something customised. A need without a level is unknown, which is not the same as not needed.</summary>
public enum NeedLevel
{
    NotNeeded,
    Wanted,
    Critical,
}
