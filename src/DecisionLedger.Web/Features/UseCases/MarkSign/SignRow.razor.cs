using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.MarkSign;

/// <summary>One sign: whether it was seen, by whom, and what they saw.</summary>
public partial class SignRow
{
    private static readonly Choice<bool>[] States = [new(false, "Not seen", "quiet"), new(true, "Seen", "strong")];

    private readonly PendingCommand _pending = new();
    private ReasonEditor? _why;
    private bool? _chosen;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public Sign Sign { get; set; } = default!;

    private SeenSign? Seen => Screen.UseCase.Signs.GetValueOrDefault(Sign.Id);

    private async Task Choose(bool present)
    {
        _chosen = present;
        if (await Record(present, "", Screen.View.Version))
            _chosen = null;
    }

    private Task<bool> SaveNote(string note, long seen) => Record(true, note, seen);

    private Task<bool> Record(bool present, string note, long seen) =>
        _pending.Record(Screen, seen, version => new Commands.MarkSign(Screen.View.Id, Sign.Id, present, note, version));

    private void Settle()
    {
        _chosen = null;
        _why?.Cancel();
    }
}
