namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>How an approach takes part in a recommendation.</summary>
public enum BandPart
{
    /// <summary>Now, and in the target.</summary>
    Stands,

    /// <summary>Now only: it stands in for what is held back.</summary>
    ForNow,

    /// <summary>In the target only: held back.</summary>
    HeldBack,
}
