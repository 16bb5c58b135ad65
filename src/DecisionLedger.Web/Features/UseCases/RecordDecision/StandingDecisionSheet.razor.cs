using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.RecordDecision;

/// <summary>The current decision, how it compares to the recommendation, and its reviews. Its headings take the focus after what was recorded.</summary>
public partial class StandingDecisionSheet
{
    private ElementReference _heading;
    private ElementReference _reviews;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    /// <summary>The reader wants to record another decision.</summary>
    [Parameter]
    public EventCallback OnDecideAgain { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Screen.UseCase.Decision is null || Screen.Drafts.Focus is not (FocusOn.Decision or FocusOn.Reviews))
            return;
        var wanted = Screen.Drafts.Focus;
        Screen.Drafts.Focus = FocusOn.Nothing;
        if (!await (wanted == FocusOn.Decision ? _heading : _reviews).FocusIfThereAsync())
            Screen.Drafts.Focus = wanted;
    }

    /// <summary>How much was recorded since what the reviewer had seen, the review itself left out; empty where nothing was, or nobody said what was seen.</summary>
    private string Since(Review review) => (review.SeenVersion is { } seen ? Screen.View.Version - seen - 1 : 0) switch
    {
        <= 0 => "",
        1 => "1 change",
        var changes => $"{changes} changes",
    };

    private static string Standing(DecisionStanding standing) => standing switch
    {
        { Drift: not null } => "No longer matches",
        { Follows: true } => "Follows the recommendation",
        _ => "Overrides the recommendation",
    };
}
