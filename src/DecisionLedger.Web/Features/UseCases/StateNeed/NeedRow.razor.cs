using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Features.UseCases.Assess;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.StateNeed;

/// <summary>One need: how much it is needed, who said so, and why. A choice is recorded once it is settled; taking it back asks for a reason.</summary>
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
    private readonly PendingCommand _withdrawal = new();
    private ReasonEditor? _why;
    private (NeedLevel? Level, bool Mine)? _chosen;
    private bool _withdrawing;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [CascadingParameter]
    private OpenFacts Rows { get; set; } = default!;

    [Parameter, EditorRequired]
    public Need Need { get; set; } = default!;

    /// <summary>Whether it is the question to answer next, apart from its section.</summary>
    [Parameter]
    public bool Asked { get; set; }

    private string Path => FactPath.Need(Need.Id);

    private StatedNeed? Stated => Screen.UseCase.Needs.GetValueOrDefault(Need.Id);

    private bool ToConfirm => Stated is { } stated && !Screen.View.IsPast && Screen.UseCase.IsOfEarlierRequirement(stated.AtVersion);

    private bool Unsaved => _pending.Refusal is not null || _withdrawal.Refusal is not null || _withdrawing || _why?.IsOpen == true;

    private Task Press(string key) => ChoiceKeys.Of(Levels, key) is { } choice && choice.Value != Stated?.Level ? Choose(choice.Value) : Task.CompletedTask;

    private async Task Choose(NeedLevel? level)
    {
        if (level is null)
        {
            _withdrawing = Stated is not null;
            return;
        }

        (_chosen, _withdrawing) = ((level, true), false);
        if (await Record(level, "", Screen.View.Version))
            _chosen = null;
    }

    private async Task Confirm()
    {
        if (Stated is { } stated && await Record(stated.Level, stated.Reason, Screen.View.Version) && !Asked)
            Rows.Point(Path, FactPart.Control);
    }

    private async Task<bool> SaveReason(string reason, long seen) =>
        Stated is { } stated && await Record(stated.Level, reason, seen);

    private Task<bool> Record(NeedLevel? level, string reason, long seen) =>
        _pending.Record(Screen, seen, version => new Commands.StateNeed(Screen.View.Id, Need.Id, level, reason, version));

    private void Settle()
    {
        (_chosen, _withdrawing) = (null, false);
        _why?.Cancel();
    }

    private void EndWithdrawing()
    {
        Settle();
        Rows.Point(Path, FactPart.Control);
    }
}
