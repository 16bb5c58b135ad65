using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Features.UseCases.Assess;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.MarkSign;

/// <summary>One sign: whether it was seen, by whom, and what they saw.</summary>
public partial class SignRow
{
    private static readonly Choice<bool>[] States = [new(false, "Not seen", "quiet"), new(true, "Seen", "strong")];

    private readonly PendingCommand _pending = new();
    private readonly PendingCommand _withdrawal = new();
    private ReasonEditor? _why;
    private bool? _chosen;
    private bool _withdrawing;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [CascadingParameter]
    private OpenFacts Rows { get; set; } = default!;

    [Parameter, EditorRequired]
    public Sign Sign { get; set; } = default!;

    private SeenSign? Seen => Screen.UseCase.Signs.GetValueOrDefault(Sign.Id);

    private bool Unsaved => _pending.Refusal is not null || _withdrawal.Refusal is not null || _withdrawing || _why?.IsOpen == true;

    private Task Press(string key) => key == "0" && Seen is not null ? Choose(false) : Task.CompletedTask;

    private async Task Choose(bool present)
    {
        if (!present)
        {
            _withdrawing = Seen is not null;
            return;
        }

        (_chosen, _withdrawing) = (present, false);
        if (await Record(present, "", Screen.View.Version))
            _chosen = null;
    }

    private Task<bool> SaveNote(string note, long seen) => Record(true, note, seen);

    private Task<bool> Record(bool present, string note, long seen) =>
        _pending.Record(Screen, seen, version => new Commands.MarkSign(Screen.View.Id, Sign.Id, present, note, version));

    private void Settle()
    {
        (_chosen, _withdrawing) = (null, false);
        _why?.Cancel();
    }

    private void EndWithdrawing()
    {
        Settle();
        Rows.Point(FactPath.Sign(Sign.Id), FactPart.Control);
    }
}
