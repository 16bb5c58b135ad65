namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>The parts of a use case's page, each with an address of its own.</summary>
public enum UseCaseTab
{
    Assessment,
    Why,
    WhatIf,
    History,
    Decision,

    /// <summary>What another framework version would change; reached from the header, once there is a newer one.</summary>
    Adopt,
}
