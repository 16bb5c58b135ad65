namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>What a condition may look at, depending on where it stands; each includes what comes before it.</summary>
internal enum MayLookAt
{
    /// <summary>Facts and rules only: what stands is not worked out yet, and a decision must never move a recommendation.</summary>
    Facts,

    WhatStands,

    Decision,
}
