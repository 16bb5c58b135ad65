using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.ReviewDecision;

/// <summary>The reader's review of the current decision: keep it, or request a change, with a reason.</summary>
public partial class ReviewForm
{
    private static readonly Choice<ReviewVerdict?>[] Verdicts = [new(ReviewVerdict.Uphold, "Keep", "yes"), new(ReviewVerdict.ChangeNeeded, "Request change", "no")];

    private readonly PendingCommand _pending = new();
    private ReviewVerdict? _verdict;
    private long? _begunAt;
    private bool _replaced;
    private bool _missing;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public Decision Decision { get; set; } = default!;

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (_begunAt < Decision.AtVersion)
            GoOnWithTheNewOne();
    }

    private void Choose(ReviewVerdict? verdict)
    {
        _begunAt ??= Screen.View.Version;
        (_verdict, _missing) = (verdict, false);
    }

    /// <summary>The text came back from the browser, where it may have waited while the decision was replaced.</summary>
    private void TakeUp(long begun)
    {
        _begunAt = Screen.BegunAt(begun);
        if (_begunAt < Decision.AtVersion)
            GoOnWithTheNewOne();
    }

    /// <summary>A decision that was replaced can no longer be reviewed: from here on the review is of the one that took its place, which the form says.</summary>
    private void GoOnWithTheNewOne()
    {
        (_begunAt, _replaced) = (Screen.View.Version, true);
        if (!_pending.UnderWay)
            _pending.LetGo();
    }

    private async Task Save()
    {
        _missing = _verdict is null;
        if (_verdict is not { } verdict)
            return;
        var reason = Screen.Drafts.ReviewReason;
        // The decision is that of the page when it is sent: sent anyway after a refusal, it is the new one.
        if (await _pending.Submit(Screen, _begunAt ?? Screen.View.Version, seen => new Commands.ReviewDecision(Screen.View.Id, Decision.Id, verdict, reason, seen)))
            Recorded();
    }

    private void Recorded()
    {
        Screen.Drafts.Focus = FocusOn.Reviews;
        Toasts.Say("Review recorded.");
        Clear();
    }

    private void Clear()
    {
        (_verdict, _begunAt, _replaced, _missing, Screen.Drafts.ReviewReason) = (null, null, false, false, "");
        _pending.Discard();
    }
}
