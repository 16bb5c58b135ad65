using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.SetRevisitDate;

/// <summary>The day on which the team means to look again.</summary>
public partial class RevisitForm
{
    private readonly PendingCommand _pending = new();
    private DateOnly? _date;
    private string _reason = "";
    private long? _begunAt;
    private bool _missing;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    [Inject]
    private UndoByCommand Undo { get; set; } = default!;

    private long? SetAt => Screen.History.LastOrDefault(e => e.Kind == "revisit" && e.Version <= Screen.View.Version)?.Version;

    private string Words(DateOnly date) => Screen.Clock.Day(date);

    private void Type(DateOnly? date)
    {
        _begunAt ??= Screen.View.Version;
        (_date, _missing) = (date, false);
    }

    private async Task Save()
    {
        _missing = _date is null;
        if (!_missing)
            await Record(_date);
    }

    private async Task Record(DateOnly? date)
    {
        var (reason, before) = (_reason, Screen.UseCase.RevisitDate);
        if (!await _pending.Submit(Screen, _begunAt ?? Screen.View.Version, seen => new Commands.SetRevisitDate(Screen.View.Id, date, reason, seen)))
            return;
        if (date != before)
        {
            Toasts.Say(
                date is { } day ? $"Review date set to {Words(day)}." : "Review date removed.",
                Undo.By(new Commands.SetRevisitDate(Screen.View.Id, before, "", _pending.Recorded), before is { } was ? $"Review date is {Words(was)} again." : "Review date removed."));
        }

        Clear();
    }

    private void Clear()
    {
        (_date, _reason, _begunAt, _missing) = (null, "", null, false);
        _pending.Discard();
    }
}
