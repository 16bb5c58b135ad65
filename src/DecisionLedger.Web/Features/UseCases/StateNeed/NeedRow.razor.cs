using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.StateNeed;

/// <summary>One need: how much it is needed, who said so, and why. A choice is recorded once it is settled.</summary>
public partial class NeedRow
{
    private static readonly Choice<NeedLevel?>[] Levels =
    [
        new(null, "Not answered", "quiet"),
        new(NeedLevel.NotNeeded, "Not needed", "quiet"),
        new(NeedLevel.Wanted, "Wanted"),
        new(NeedLevel.Critical, "Critical", "strong"),
    ];

    private readonly PendingCommand _pending = new();
    private ReasonEditor? _why;
    private (NeedLevel? Level, bool Mine)? _chosen;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public Need Need { get; set; } = default!;

    private StatedNeed? Stated => Screen.UseCase.Needs.GetValueOrDefault(Need.Id);

    private async Task Choose(NeedLevel? level)
    {
        _chosen = (level, true);
        if (await Record(level, "", Screen.View.Version))
            _chosen = null;
    }

    private async Task<bool> SaveReason(string reason, long seen) =>
        Stated is { } stated && await Record(stated.Level, reason, seen);

    private Task<bool> Record(NeedLevel? level, string reason, long seen) =>
        _pending.Record(Screen, seen, version => new Commands.StateNeed(Screen.View.Id, Need.Id, level, reason, version));

    private void Settle()
    {
        _chosen = null;
        _why?.Cancel();
    }
}
