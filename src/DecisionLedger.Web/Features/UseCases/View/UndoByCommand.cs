using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>
/// Takes back what a member recorded a moment ago. Nothing is deleted: the opposite is recorded, and refused where somebody changed the same thing
/// since. It does not need the page that it began on, which the reader may have left.
/// </summary>
public sealed class UndoByCommand(PageRequests requests, ILogger<UndoByCommand> log)
{
    /// <param name="opposite">The command that records the opposite, with the version that the first change was recorded at.</param>
    /// <param name="done">What was done, in one sentence.</param>
    /// <returns>What a toast's Undo calls.</returns>
    public Func<Task<string>> By(IRequest<Result<AppendResult>> opposite, string done) => async () =>
    {
        try
        {
            var outcome = await requests.Send(opposite);
            return outcome switch
            {
                { Refusal: null } => done,
                { Meanwhile.Count: > 0 } => "Not undone: somebody has changed this since. The history shows who.",
                _ => $"Not undone: {outcome.Refusal.Message}",
            };
        }
        catch (AccessRefusedException refused)
        {
            return $"Not undone: {refused.Message}";
        }
        catch (Exception e) when (PageRequestsExtensions.IsUnreachable(e))
        {
            log.LogWarning("{Command} could not be recorded: {Reason}", opposite.GetType().Name, e.Message);
            return "Not undone: the ledger could not be reached. Change it back on the page.";
        }
    };
}
