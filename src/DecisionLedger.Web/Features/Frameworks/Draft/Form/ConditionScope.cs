namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

/// <summary>What the condition of a rule may look at; each may look at what the one before it may.</summary>
public enum ConditionScope
{
    Facts,
    WhatStands,
    Decision,
}
