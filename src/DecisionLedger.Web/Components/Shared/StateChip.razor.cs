using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>The state of a use case, as a word with a mark.</summary>
public partial class StateChip
{
    /// <summary>undecided, decided, drifted, contested, reviewDue or archived, in any casing; an enum's name will do.</summary>
    [Parameter, EditorRequired]
    public string State { get; set; } = "";

    private (string Css, string Word, string Meaning) Look => State.ToUpperInvariant() switch
    {
        "DECIDED" => ("decided", "Decided", "A decision is recorded and needs no attention."),
        "DRIFTED" => ("drifted", "Drifted", "The recommendation has changed since this decision was made or confirmed."),
        "CONTESTED" => ("contested", "Tied", "The answers to at least one question are tied."),
        "REVIEWDUE" or "REVIEW DUE" => ("review-due", "Review due", "A review is due."),
        "ARCHIVED" => ("archived", "Archived", "Read-only. Restore it to change it."),
        _ => ("undecided", "Undecided", "No decision has been recorded."),
    };

    private string Css => Look.Css;

    private string Word => Look.Word;

    private string Meaning => Look.Meaning;
}
