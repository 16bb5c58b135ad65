using System.Globalization;
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

    private long? SetAt => Screen.History.LastOrDefault(e => e.Kind == "revisit" && e.Version <= Screen.View.Version)?.Version;

    private static string Words(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

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
        var reason = _reason;
        if (await _pending.Submit(Screen, _begunAt ?? Screen.View.Version, seen => new Commands.SetRevisitDate(Screen.View.Id, date, reason, seen)))
            Clear();
    }

    private void Clear()
    {
        (_date, _reason, _begunAt, _missing) = (null, "", null, false);
        _pending.Discard();
    }
}
