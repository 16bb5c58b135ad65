using System.ComponentModel;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>Facts to look at beside today's.</summary>
public sealed record WhatIfBody : ChangesBody
{
    [Description("The framework for both sides; the use case's own where it is left out.")]
    public string? Framework { get; init; }

    [Description("The framework version for both sides; the use case's own where it is left out.")]
    public int? FrameworkVersion { get; init; }
}
