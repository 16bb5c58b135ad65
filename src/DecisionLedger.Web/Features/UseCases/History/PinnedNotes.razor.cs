using System.Globalization;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.History;

/// <summary>The notes pinned to the timeline, and a form to pin one to any time.</summary>
public sealed partial class PinnedNotes
{
    private readonly PendingCommand _pending = new();
    private readonly PendingCommand _removing = new();
    private Guid _next = Guid.CreateVersion7();
    private string _text = "";
    private DateTime? _time;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    /// <summary>The notes as they are now, whatever point is viewed.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Annotation> Notes { get; set; } = [];

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    [Inject]
    private UndoByCommand Undo { get; set; } = default!;

    private bool MayPin => Screen.MayChange;

    /// <summary>The time chosen, or that of the latest event, on the reader's clock.</summary>
    private string Shown => (_time ?? Screen.Clock.Local(Screen.View.At).DateTime).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private void Type(ChangeEventArgs changed) =>
        _time = DateTime.TryParse(changed.Value as string, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private async Task Pin()
    {
        var (text, at, id) = (_text, _time is { } time ? InZone(time) : Screen.View.At, _next);
        if (!await _pending.Submit(Screen, Screen.View.CurrentVersion, _ => new PinAnnotation(Screen.View.Id, at, text) { AnnotationId = id }))
            return;
        // Sent again, it is the same note; the one after it is another.
        _next = Guid.CreateVersion7();
        if (_text == text)
            (_text, _time) = ("", null);
        Toasts.Say("Note pinned.", Undo.By(new RemoveAnnotation(Screen.View.Id, id, "", _pending.Recorded), "Note removed."));
    }

    private async Task Remove(Annotation note)
    {
        // Whoever pins a note again is its author.
        var again = note.MemberId == Screen.Team.Me ? "Note pinned again." : "Note pinned again, under your name.";
        if (await _removing.Record(Screen, Screen.View.CurrentVersion, expected => new RemoveAnnotation(Screen.View.Id, note.Id, "", expected)))
            Toasts.Say("Note removed.", Undo.By(new PinAnnotation(Screen.View.Id, note.PinnedTo, note.Text), again));
    }

    // A local time that a change of clocks leaves out is moved to the one that follows.
    private DateTimeOffset InZone(DateTime local)
    {
        var valid = Screen.Clock.Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(valid, Screen.Clock.Zone.GetUtcOffset(valid));
    }
}
