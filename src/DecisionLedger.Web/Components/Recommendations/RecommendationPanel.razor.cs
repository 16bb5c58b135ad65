using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Components.Recommendations;

/// <summary>What is recommended and why: the path, what blocks it, the rules, the warnings, what almost applied, and the cost.</summary>
public partial class RecommendationPanel
{
    private const int MostShownFirst = 4;

    [Parameter, EditorRequired]
    public Recommendation Recommendation { get; set; } = default!;

    /// <summary>The version under which it was worked out.</summary>
    [Parameter, EditorRequired]
    public Framework Framework { get; set; } = default!;

    /// <summary>What it was worked out from; with it, reasons say the values of the facts they name.</summary>
    [Parameter]
    public Facts? Facts { get; set; }

    /// <summary>The path and the counts alone.</summary>
    [Parameter]
    public bool Compact { get; set; }

    [Parameter]
    public string Title { get; set; } = "Recommendation";

    /// <summary>What stands right below the path.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private bool Unknown => Recommendation.Status == RecommendationStatus.NotEnoughKnown;

    private string PathKey => $"{string.Join('+', Recommendation.Now)}>{string.Join('+', Recommendation.Target)}";

    /// <summary>What a screen reader hears when it changes.</summary>
    private string InOneSentence => Unknown
        ? "Not enough known yet to recommend an approach."
        : $"Recommended: {Approach.PathInWords(Recommendation.Now, Recommendation.Target, Framework)}. {Counts}";

    private string Counts
    {
        get
        {
            var warnings = Count(Recommendation.Warnings.Count, "warning");
            return Unknown
                ? warnings
                : Recommendation.Blockers.Count == 0
                    ? $"{Count(Recommendation.Reasons.Count, "reason")}, {warnings}."
                    : $"{Count(Recommendation.Reasons.Count, "reason")}, {Count(Recommendation.Blockers.Count, "blocker")}, {warnings}.";
        }
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{(count == 0 ? "no" : count)} {what}s";
}
