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
        "DECIDED" => ("decided", "Decided", "The team has decided, and the decision stands."),
        "DRIFTED" => ("drifted", "Drifted", "What is recommended has moved since the decision was taken or upheld."),
        "CONTESTED" => ("contested", "Contested", "Members' answers tie on at least one question."),
        "REVIEWDUE" or "REVIEW DUE" => ("review-due", "Review due", "The date to look again has come."),
        "ARCHIVED" => ("archived", "Archived", "Kept for reading; nothing more is asked of anyone."),
        _ => ("undecided", "Undecided", "No decision has been recorded."),
    };

    private string Css => Look.Css;

    private string Word => Look.Word;

    private string Meaning => Look.Meaning;
}
