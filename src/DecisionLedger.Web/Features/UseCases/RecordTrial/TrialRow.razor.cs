using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.RecordTrial;

/// <summary>One trial, and the way to take it back.</summary>
public partial class TrialRow
{
    private readonly string _id = $"retract-{Guid.NewGuid():N}";
    private readonly PendingCommand _pending = new();
    private string _reason = "";
    private long _begunAt;
    private bool _retracting;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public RecordedTrial Trial { get; set; } = default!;

    /// <summary>Whether it is the latest trial of its approach.</summary>
    [Parameter]
    public bool Counts { get; set; }

    private string KeepName => $"{Screen.View.Id}/retract/{Trial.Id:N}";

    private void Cancel()
    {
        (_retracting, _reason) = (false, "");
        _pending.Discard();
    }

    private void Begin() => (_retracting, _begunAt) = (true, Screen.View.Version);

    private async Task Retract()
    {
        var reason = _reason;
        if (await _pending.Submit(Screen, _begunAt, seen => new Commands.RetractTrial(Screen.View.Id, Trial.Id, reason, seen)))
            _retracting = false;
    }
}
