using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>
/// A change on its way into the ledger. Where it was refused, the reason and what others recorded meanwhile stay beside the control, with what
/// was typed, until the reader records it anyway or discards it.
/// </summary>
public sealed class PendingCommand
{
    private (Func<ExpectedVersion, IRequest<Result<AppendResult>>> Command, bool Once)? _last;
    private (long Seen, Func<ExpectedVersion, IRequest<Result<AppendResult>>> Command, bool Once)? _next;
    private long _ownVersion;

    /// <summary>Told when the change was recorded, refused or let go, to whoever shows it.</summary>
    public event Action? Changed;

    /// <summary>What a form sends once, however often it is clicked.</summary>
    public Submission Submission { get; } = new();

    public bool UnderWay { get; private set; }

    /// <summary>The use case's version after what was last recorded here: what an undo of it has seen.</summary>
    public ExpectedVersion Recorded => new(_ownVersion, Strict: false);

    public Refusal? Refusal { get; private set; }

    public IReadOnlyList<IRecordedMeanwhile> Meanwhile { get; private set; } = [];

    /// <returns>Why this field was refused; null where it was not.</returns>
    public string? About(string field) => Refusal?.Field == field ? Refusal.Message : null;

    /// <summary>Records a choice: the last click wins. A click while another is under way waits and takes the place of any that waits.</summary>
    /// <param name="screen">The page.</param>
    /// <param name="seen">The version that the reader saw when the change began.</param>
    /// <param name="command">The command, given what was seen.</param>
    /// <returns>Whether the last change asked for was recorded.</returns>
    public Task<bool> Record(UseCasePageState screen, long seen, Func<ExpectedVersion, IRequest<Result<AppendResult>>> command) => Send(screen, seen, command, once: false);

    /// <summary>Records what a form holds: once for each drawing of the form, however often it is sent.</summary>
    /// <returns>Whether it was recorded; false as well where it is still under way.</returns>
    public async Task<bool> Submit(UseCasePageState screen, long seen, Func<ExpectedVersion, IRequest<Result<AppendResult>>> command) =>
        !UnderWay && await Send(screen, seen, command, once: true);

    /// <inheritdoc cref="Submission.Once"/>
    public Func<Task> Once(Func<Task> send) => Submission.Once(send);

    /// <summary>Records the refused change over what the others recorded, which the reader has now been shown.</summary>
    public Task<bool> RecordAnyway(UseCasePageState screen) => _last is not { } last
        ? Task.FromResult(false)
        : Send(screen, Math.Max(screen.View.CurrentVersion, Meanwhile.Select(e => e.Version).DefaultIfEmpty().Max()), last.Command, last.Once);

    public void LetGo()
    {
        (Refusal, Meanwhile, _last) = (null, [], null);
        Changed?.Invoke();
    }

    /// <summary>The reader closes the form: what was typed goes.</summary>
    public void Discard()
    {
        LetGo();
        Submission.End();
    }

    private async Task<bool> Send(UseCasePageState screen, long seen, Func<ExpectedVersion, IRequest<Result<AppendResult>>> command, bool once)
    {
        _next = (seen, command, once);
        if (UnderWay)
            return false;
        UnderWay = true;
        try
        {
            while (_next is { } next)
            {
                (_next, _last) = (null, (next.Command, next.Once));
                // What this very control recorded a moment ago is not another's change.
                var request = next.Command(new ExpectedVersion(Math.Max(next.Seen, _ownVersion), Strict: false));
                var outcome = await screen.Send(request, next.Once ? Submission.Of(request) : null);
                (Refusal, Meanwhile) = (outcome.Refusal, outcome.Meanwhile);
                _ownVersion = outcome.Value?.Version ?? _ownVersion;
                if (Refusal?.Code == Submission.KeyReused)
                    Refusal = Submission.RecordedBefore();
                else if (Refusal is null && next.Once)
                    Submission.End();
            }
        }
        finally
        {
            UnderWay = false;
            Changed?.Invoke();
        }
        return Refusal is null;
    }
}
