using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.ChangeRequirement;

/// <summary>The requirement, to read and to change with a reason.</summary>
public partial class RequirementText
{
    private const int LongFrom = 420;

    private readonly PendingCommand _pending = new();
    private readonly FocusRequest _focus = new();
    private readonly FocusRequest _focusText = new();
    private ElementReference _box;
    private string? _typed;
    private string _before = "";

    /// <summary>What the reader began to change; null where the form was opened again with what was typed earlier.</summary>
    private string? _seen;
    private string _reason = "";
    private long _begunAt;
    private bool _whole;
    private ElementReference _text;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    [Inject]
    private UndoByCommand Undo { get; set; } = default!;

    private bool IsLong => Screen.UseCase.Requirement.Length > LongFrom || Screen.UseCase.Requirement.Count(c => c == '\n') > 5;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await _focus.AnswerAsync(_box, drawn: _typed is not null);
        await _focusText.AnswerAsync(_text, drawn: _typed is null);
    }

    private void Begin()
    {
        (_typed, _seen, _begunAt) = (Screen.UseCase.Requirement, Screen.UseCase.Requirement, Screen.View.Version);
        _focus.Ask();
    }

    private void BegunEarlier(long kept)
    {
        _begunAt = Screen.BegunAt(kept);
        if (_begunAt < Screen.View.CurrentVersion)
            _seen = null;
    }

    private void Close()
    {
        (_typed, _reason) = (null, "");
        _pending.Discard();
    }

    private async Task Save()
    {
        var (typed, reason) = (_typed ?? "", _reason);
        _before = Screen.UseCase.Requirement;
        var leavesToConfirm = typed.Trim() != Screen.UseCase.Requirement && (Screen.UseCase.Needs.Count > 0 || Screen.UseCase.Answers.Count > 0);
        if (await _pending.Submit(Screen, _begunAt, seen => new Commands.ChangeRequirement(Screen.View.Id, typed, reason, seen)))
        {
            Recorded();
            GoOn(leavesToConfirm);
        }
    }

    private void Recorded()
    {
        if (_typed?.Trim() != _before)
            Toasts.Say("Requirement changed.", Undo.By(new Commands.ChangeRequirement(Screen.View.Id, _before, "", _pending.Recorded), "Requirement changed back."));
        Close();
    }

    /// <summary>What was answered for the requirement before comes next; where nothing was, the reader goes on with the requirement itself.</summary>
    private void GoOn(bool leavesToConfirm)
    {
        if (!leavesToConfirm)
        {
            _focusText.Ask();
            return;
        }

        Screen.Drafts.Focus = FocusOn.FactsToConfirm;
        Navigation.NavigateTo($"{Screen.Href(UseCaseTab.Overview)}#confirm");
    }
}
