using System.Globalization;
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
    private bool _working;
    private Certain? _certain;

    [CascadingParameter]
    private UseCaseOnScreen Screen { get; set; } = default!;

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
                return "Change a fact to see what would follow. Nothing is recorded.";
            var (today, whatIf) = (Screen.Recommendation, WhatIf.Recommendation);
            return today.SaysTheSameAs(whatIf)
                ? $"The recommendation would stay {InWords(today)}."
                : $"The recommendation would move from {InWords(today)} to {InWords(whatIf)}.";
        }
    }

    /// <summary>What would come, and what would go.</summary>
    private List<(string Mark, string Text)> Differences
    {
        get
        {
            var (today, whatIf) = (Screen.Recommendation, WhatIf.Recommendation);
            var rules = AssessmentDifference.Between(today, whatIf, Screen.Framework).Where(d => d.Subject != "recommendation").Select(d => (d.Before is null ? "+" : "−", d.Text));
            var raised = whatIf.Warnings.Where(w => today.Warnings.All(t => t.Id != w.Id)).Select(w => ("+", $"A warning would come: {w.Text}"));
            var gone = today.Warnings.Where(w => whatIf.Warnings.All(t => t.Id != w.Id)).Select(w => ("−", $"A warning would go: {w.Text}"));
            return [.. rules, .. raised, .. gone];
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        // One at a time, always the newest: who clicks fast does not queue up work that nobody will look at.
        if (_working)
            return;
        _working = true;
        try
        {
            while (_certain?.Key != Key)
            {
                var (key, framework, today, whatIf) = (Key, Screen.Framework, Screen.Facts, WhatIf.Facts);
                // Thousands of evaluations: not on the circuit's own turn, where they would hold up what is being clicked.
                var certain = await Task.Run(() => new Certain(key, CertaintyAnalysis.Of(framework, today), CertaintyAnalysis.Of(framework, whatIf)));
                if (key == Key)
                    _certain = certain;
            }
        }
        finally
        {
            _working = false;
        }
    }

    private static string InWords(Recommendation recommendation) => Approach.PathInWords(recommendation.Now, recommendation.Target);

    private string Next(Certainty? certainty) => certainty switch
    {
        null => "…",
        { OpenQuestions: [var first, ..] } => Screen.Framework.NameOf(first.Fact),
        _ => "nothing open matters",
    };

    /// <summary>Never rounded to all or nothing.</summary>
    private static string Robustness(Certainty? certainty) => certainty?.Robustness switch
    {
        null => "…",
        > 0 and < 0.01 => "1%",
        > 0.99 and < 1 => "99%",
        { } share => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture) + "%",
    };

    private sealed record Certain(string Key, Certainty Today, Certainty WhatIf);
}
