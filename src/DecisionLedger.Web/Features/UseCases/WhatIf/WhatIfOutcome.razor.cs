using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.WhatIfs;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>What is recommended today and what would be, side by side: path, reasons, certainty, support.</summary>
public partial class WhatIfOutcome
{
    private bool _open;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [CascadingParameter]
    private WhatIfOnScreen WhatIf { get; set; } = default!;

    /// <summary>Another whenever today's facts or the changes are.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    /// <summary>What can be done with it.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private bool Changed => WhatIf.Considered.Any(c => c.Effect == ChangeEffect.Changes);

    private string Summary
    {
        get
        {
            if (!Changed)
                return "Change a fact to see its effect. Nothing is saved.";
            var (today, whatIf) = (Screen.Recommendation, WhatIf.Recommendation);
            return today.SaysTheSameAs(whatIf)
                ? $"The recommendation would stay {InWords(today)}."
                : $"The recommendation would change from {InWords(today)} to {InWords(whatIf)}.";
        }
    }

    /// <summary>What would come, and what would go.</summary>
    private List<(string Mark, string Text)> Differences
    {
        get
        {
            var (today, whatIf) = (Screen.Recommendation, WhatIf.Recommendation);
            var rules = AssessmentDifference.Between(today, whatIf, Screen.Framework).Where(d => d.Subject != "recommendation").Select(d => (d.Before is null ? "+" : "−", d.Text));
            var raised = whatIf.Warnings.Where(w => today.Warnings.All(t => t.Id != w.Id)).Select(w => ("+", $"New warning: {w.Text}"));
            var gone = today.Warnings.Where(w => whatIf.Warnings.All(t => t.Id != w.Id)).Select(w => ("−", $"Warning resolved: {w.Text}"));
            return [.. rules, .. raised, .. gone];
        }
    }

    private string InWords(Recommendation recommendation) => Approach.PathInWords(recommendation.Now, recommendation.Target, Screen.Framework);

    private string Next(Certainty? certainty) => certainty switch
    {
        null => "…",
        { OpenQuestions: [var first, ..] } => OpenQuestion.Words(Screen.Framework, first.Fact),
        _ => "None",
    };

    private static string Word(Certainty? certainty) => certainty is null ? "…" : StabilityText.Word(certainty.Stability.Level);
}
