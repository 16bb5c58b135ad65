using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>
/// A change on its way into the ledger. Where it was refused, the reason and what others recorded meanwhile stay beside the control, with what
/// was typed, until the reader records it anyway or lets it go.
/// </summary>
public sealed class Attempt
{
    private Func<Seen, IRequest<Outcome<Recorded>>>? _command;
    private (long Seen, Func<Seen, IRequest<Outcome<Recorded>>> Command)? _next;
    private long _ownVersion;

    /// <summary>Told when the change was recorded, refused or let go, to whoever shows it.</summary>
    public event Action? Changed;

    public bool UnderWay { get; private set; }

    public Refusal? Refusal { get; private set; }

    public IReadOnlyList<ReviewHistoryEntry> Meanwhile { get; private set; } = [];

    /// <returns>Why this field was refused; null where it was not.</returns>
    public string? About(string field) => Refusal?.Field == field ? Refusal.Message : null;

    /// <param name="screen">The page.</param>
    /// <param name="seen">The version that the reader saw when the change began.</param>
    /// <param name="command">The command, given what was seen.</param>
    /// <returns>Whether the last change asked for was recorded. A click while another is under way waits and takes the place of any that waits.</returns>
    public async Task<bool> Record(UseCaseOnScreen screen, long seen, Func<Seen, IRequest<Outcome<Recorded>>> command)
    {
        _next = (seen, command);
        if (UnderWay)
            return false;
        UnderWay = true;
        try
        {
            while (_next is { } next)
            {
                (_next, _command) = (null, next.Command);
                // What this very control recorded a moment ago is not another's change.
                var outcome = await screen.Send(next.Command(new Seen(Math.Max(next.Seen, _ownVersion), Strict: false)));
                (Refusal, Meanwhile) = (outcome.Refusal, outcome.Meanwhile);
                _ownVersion = outcome.Value?.Version ?? _ownVersion;
            }
        }
        finally
        {
            UnderWay = false;
            Changed?.Invoke();
        }
        return Refusal is null;
    }

    /// <summary>Records the refused change over what the others recorded, which the reader has now been shown.</summary>
    public Task<bool> RecordAnyway(UseCaseOnScreen screen) =>
        _command is null ? Task.FromResult(false) : Record(screen, Math.Max(screen.View.CurrentVersion, Meanwhile.Select(e => e.Version).DefaultIfEmpty().Max()), _command);

    public void LetGo()
    {
        (Refusal, Meanwhile, _command) = (null, [], null);
        Changed?.Invoke();
    }
}
