using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.Archive;

/// <summary>Archives the use case, or restores it, with a reason.</summary>
public partial class ArchiveSwitch
{
    private readonly PendingCommand _pending = new();
    private readonly FocusRequest _focus = new();
    private ElementReference _box;
    private string _reason = "";
    private long _begunAt;
    private bool _open;

    private bool _archives;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    [Inject]
    private UndoByCommand Undo { get; set; } = default!;

    private string Verb => Screen.UseCase.Archived ? "Restore" : "Archive";

    protected override Task OnAfterRenderAsync(bool firstRender) => _focus.AnswerAsync(_box, drawn: _open);

    private void Open()
    {
        (_open, _begunAt) = (true, Screen.View.Version);
        _focus.Ask();
    }

    private void Close()
    {
        (_open, _reason) = (false, "");
        _pending.Discard();
    }

    private async Task Save()
    {
        var (archive, reason) = (!Screen.UseCase.Archived, _reason);
        _archives = archive;
        if (await _pending.Submit(Screen, _begunAt, seen => new ArchiveUseCase(Screen.View.Id, archive, reason, seen)))
            Recorded();
    }

    private void Recorded()
    {
        var id = Screen.View.Id;
        // Not asked of the page: it may still show how the use case was.
        if (_archives)
            Toasts.Say("Use case archived.", Undo.By(new ArchiveUseCase(id, Archived: false, "", _pending.Recorded), "Use case restored."));
        else
            Toasts.Say("Use case restored.", Undo.By(new ArchiveUseCase(id, Archived: true, "", _pending.Recorded), "Use case archived again."));
        Close();
    }
}
