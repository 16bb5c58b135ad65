using DecisionLedger.Domain.Texts;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.ReviewDecision;

/// <summary>Who is asked to review the decision, and the asking.</summary>
public sealed partial class ReviewRequestList
{
    private readonly string _id = $"request-{Guid.NewGuid():N}";
    private readonly PendingCommand _pending = new();
    private readonly FocusRequest _focus = new();
    private readonly FocusRequest _focusOpener = new();
    private readonly FocusRequest _focusWhy = new();
    private readonly HashSet<Guid> _members = [];
    private ElementReference _box;
    private ElementReference _opener;
    private ElementReference _why;
    private DateOnly? _dueOn;
    private string _note = "";
    private long _begunAt;
    private bool _open;
    private bool _missing;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public Decision Decision { get; set; } = default!;

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    [Inject]
    private UndoByCommand Undo { get; set; } = default!;

    private string KeepName => $"{Screen.View.Id}/review-requests";

    private bool AnyOther => MayReview.Exists(m => !m.IsYou);

    private List<MemberLine> MayReview => [.. Screen.Team.Members.Where(m => m.Role >= WorkspaceRole.Editor && !Decision.ReviewRequests.Exists(request => request.MemberId == m.MemberId))];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await _focus.AnswerAsync(_box, drawn: _open);
        await _focusWhy.AnswerAsync(_why, drawn: _open && _missing);
        await _focusOpener.AnswerAsync(_opener, drawn: !_open && Screen.MayChange && AnyOther);
    }

    private string Due(ReviewRequest request) => request.DueOn switch
    {
        null => "",
        { } day when day < Screen.Today => $", overdue since {Screen.Clock.Day(day)}",
        { } day => $" by {Screen.Clock.Day(day)}",
    };

    /// <summary>How much was recorded since a version, but for the event itself; empty where nothing was.</summary>
    private string Since(long version) => (Screen.View.Version - version) switch
    {
        <= 0 => "",
        1 => "1 change",
        var changes => $"{changes} changes",
    };

    private void Begin()
    {
        (_open, _begunAt, _dueOn, _note, _missing) = (true, Screen.View.Version, null, "", false);
        _members.Clear();
        // Where there is only one other, that one is meant.
        if (MayReview.Where(m => !m.IsYou).ToList() is [var only])
            _members.Add(only.MemberId);
        _focus.Ask();
    }

    private void Choose(Guid member, bool chosen)
    {
        _missing = false;
        if (chosen)
            _members.Add(member);
        else
            _members.Remove(member);
    }

    private void Close()
    {
        _open = false;
        _pending.Discard();
        _focusOpener.Ask();
    }

    private async Task Save()
    {
        _missing = _members.Count == 0;
        if (_missing)
        {
            _focusWhy.Ask();
            return;
        }

        var (members, dueOn, note) = (_members.ToList(), _dueOn, _note);
        if (await _pending.Submit(Screen, _begunAt, seen => new RequestReviews(Screen.View.Id, Decision.Id, members, dueOn, note, seen)))
            Recorded();
    }

    private void Recorded()
    {
        Toasts.Say($"Review requested from {ShownList.And(_members.Select(member => Screen.Team.NameOf(member)).Order(StringComparer.CurrentCultureIgnoreCase))}.");
        Close();
    }

    private async Task Cancel(ReviewRequest request)
    {
        var name = Screen.Team.NameOf(request.MemberId);
        if (!await _pending.Record(Screen, Screen.View.Version, seen => new CancelReviewRequest(Screen.View.Id, request.MemberId, seen)))
            return;
        Toasts.Say(
            $"Request for a review from {name} cancelled.",
            Undo.By(new RequestReviews(Screen.View.Id, Decision.Id, [request.MemberId], request.DueOn, request.Note, _pending.Recorded), $"{name} is asked to review again."));
        _focusOpener.Ask();
    }
}
