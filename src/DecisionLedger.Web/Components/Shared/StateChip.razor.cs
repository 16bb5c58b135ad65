using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>The state of a use case, as a word with a mark.</summary>
public partial class StateChip
{
    /// <summary>undecided, decided, drifted, contested, reviewDue, archived, changeRequested or requirementChanged, in any casing; an enum's name will do.</summary>
    [Parameter, EditorRequired]
    public string State { get; set; } = "";

    private (string Css, string Word, string Meaning) Look => State.ToUpperInvariant() switch
    {
        "DECIDED" => ("decided", "Decided", "The team has decided."),
        "DRIFTED" => ("drifted", "Drifted", "The recommendation has changed since this decision was made or kept."),
        "CONTESTED" => ("contested", "Tied", "The answers to at least one question are tied."),
        "REVIEWDUE" or "REVIEW DUE" => ("review-due", "Review due", "The review date has come, or a review trigger was met."),
        "ARCHIVED" => ("archived", "Archived", "Read-only. Nobody needs to do anything."),
        "CHANGEREQUESTED" => ("change-requested", "Change requested", "A review requests a change of this decision."),
        "REQUIREMENTCHANGED" => ("requirement-changed", "Requirement changed", "The requirement has changed since this decision was made or kept."),
        _ => ("undecided", "Undecided", "No decision has been recorded."),
    };

    private string Css => Look.Css;

    private string Colour => Css switch
    {
        "change-requested" => "contested",
        "requirement-changed" => "review-due",
        _ => Css,
    };

    private string Word => Look.Word;

    private string Meaning => Look.Meaning;
}
