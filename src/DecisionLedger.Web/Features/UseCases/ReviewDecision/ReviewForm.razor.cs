using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.ReviewDecision;

/// <summary>The reader's look at the decision that stands: uphold it, or ask for a change, with a reason.</summary>
public partial class ReviewForm
{
    private static readonly Choice<ReviewVerdict?>[] Verdicts = [new(ReviewVerdict.Uphold, "Uphold", "yes"), new(ReviewVerdict.ChangeNeeded, "Change needed", "no")];

    private readonly Attempt _attempt = new();
    private ReviewVerdict? _verdict;
    private (Guid Decision, long Version)? _begun;
    private bool _missing;

    [CascadingParameter]
    private UseCaseOnScreen Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public Decision Decision { get; set; } = default!;

    private void Choose(ReviewVerdict? verdict)
    {
        // The review is of the decision that stood when it began: a later one is refused, and shown.
        _begun ??= (Decision.Id, Screen.View.Version);
        (_verdict, _missing) = (verdict, false);
    }

    private async Task Save()
    {
        _missing = _verdict is null;
        if (_verdict is not { } verdict)
            return;
        var ((decision, version), reason) = (_begun!.Value, Screen.Drafts.ReviewReason);
        if (await _attempt.Record(Screen, version, seen => new ReviewDecision(Screen.View.Id, decision, verdict, reason, seen)))
            Clear();
    }

    private void Clear()
    {
        (_verdict, _begun, _missing, Screen.Drafts.ReviewReason) = (null, null, false, "");
        _attempt.LetGo();
    }
}
