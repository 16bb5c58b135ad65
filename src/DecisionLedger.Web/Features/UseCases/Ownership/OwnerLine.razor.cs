using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Ownership;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.Ownership;

/// <summary>Who owns the use case, and the change of that.</summary>
public sealed partial class OwnerLine
{
    private readonly string _id = $"owner-{Guid.NewGuid():N}";
    private readonly PendingCommand _pending = new();
    private readonly FocusRequest _focus = new();
    private readonly FocusRequest _focusOpener = new();
    private ElementReference _box;
    private ElementReference _opener;
    private Guid _member;
    private Guid? _before;
    private string _reason = "";
    private long _begunAt;
    private bool _open;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    [Inject]
    private UndoByCommand Undo { get; set; } = default!;

    private string KeepName => $"{Screen.View.Id}/owner";

    private List<MemberLine> MayOwn => [.. Screen.Team.Members.Where(m => m.Role >= WorkspaceRole.Editor && m.MemberId != Screen.View.OwnerId)];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await _focus.AnswerAsync(_box, drawn: _open);
        await _focusOpener.AnswerAsync(_opener, drawn: !_open && Screen.MayChange);
    }

    private void Begin()
    {
        (_open, _begunAt, _member, _reason) = (true, Screen.View.Version, MayOwn.FirstOrDefault()?.MemberId ?? Guid.Empty, "");
        _focus.Ask();
    }

    private void Close()
    {
        _open = false;
        _pending.Discard();
        _focusOpener.Ask();
    }

    private async Task Save()
    {
        var (member, reason) = (_member, _reason);
        _before = Screen.View.OwnerId;
        if (await _pending.Submit(Screen, _begunAt, seen => new ChangeOwner(Screen.View.Id, member, reason, seen)))
            Recorded();
    }

    private void Recorded()
    {
        var name = Screen.Team.NameOf(_member);
        Toasts.Say(
            $"{name} owns this use case.",
            _before is { } before && before != _member
                ? Undo.By(new ChangeOwner(Screen.View.Id, before, "", _pending.Recorded), $"{Screen.Team.NameOf(before)} owns this use case again.")
                : null);
        Close();
    }
}
