using System.ComponentModel;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>A what-if to be recorded: all of it, or nothing.</summary>
public sealed record RecordWhatIfBody : ChangesBody
{
    [Description("Why, on each of the events; may be left out.")]
    public string Reason { get; init; } = "";
}
