using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>The state of a use case, as a word with a mark.</summary>
public partial class StateChip
{
    /// <summary>undecided, decided, drifted, contested, reviewDue, archived, changeRequested or requirementChanged, in any casing; an enum's name will do.</summary>
    [Parameter, EditorRequired]
    public string State { get; set; } = "";

    /// <summary>What people read of a state.</summary>
    public static string WordOf(string state) => LookOf(state).Word;

    /// <summary>The middle of the state's colour tokens: --state-decided-ink.</summary>
    public static string ColourOf(string state) => LookOf(state).Css switch
    {
        "change-requested" => "contested",
        "requirement-changed" => "review-due",
        var css => css,
    };

    private (string Css, string Word, string Meaning) Look => LookOf(State);

    private static (string Css, string Word, string Meaning) LookOf(string state) => state.ToUpperInvariant() switch
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

    private string Colour => ColourOf(State);

    private string Word => Look.Word;

    private string Meaning => Look.Meaning;
}
