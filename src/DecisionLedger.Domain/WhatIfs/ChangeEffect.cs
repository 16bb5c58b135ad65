namespace DecisionLedger.Domain.WhatIfs;

/// <summary>What a change comes to over the facts as they are now. A link may be opened long after it was made.</summary>
public enum ChangeEffect
{
    Changes,

    /// <summary>The facts already are as the change would have them.</summary>
    AlreadySo,

    /// <summary>What it would change is gone: a trial that was retracted meanwhile.</summary>
    NoLongerApplies,
}
