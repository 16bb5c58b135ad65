using DecisionLedger.Domain.UseCases.Deciders;
using Marten.Exceptions;
using MediatR;
using Npgsql;

namespace DecisionLedger.Web.Requests;

/// <summary>Sends from a form that keeps what was typed: a lost role and a ledger that cannot be reached come back as refusals.</summary>
public static class PageRequestsExtensions
{
    public static async Task<Result<T>> SendOrRefuse<T>(
        this PageRequests requests, IRequest<Result<T>> request, ILogger log, CancellationToken cancellation = default)
        where T : class => await requests.SendOrRefuse(request, null, log, cancellation);

    /// <param name="requests">Sends.</param>
    /// <param name="request">The command.</param>
    /// <param name="submission">What the form sends once; it ends when that was recorded, now or by an earlier try. Null where repeats do no harm.</param>
    /// <param name="log">Told of a ledger that cannot be reached.</param>
    /// <param name="cancellation">Stops waiting; what was committed stays.</param>
    public static async Task<Result<T>> SendOrRefuse<T>(
        this PageRequests requests, IRequest<Result<T>> request, Submission? submission, ILogger log, CancellationToken cancellation = default)
        where T : class
    {
        try
        {
            var outcome = await requests.Send(request, submission?.Of(request), cancellation);
            if (submission is null)
                return outcome;
            if (outcome.Refusal is null)
                submission.End();
            return outcome.Refusal?.Code == Submission.KeyReused ? submission.RecordedBefore() : outcome;
        }
        catch (AccessRefusedException refused)
        {
            return new Refusal("not-allowed", $"{refused.Message} What you typed is still here.");
        }
        catch (Exception e) when (IsUnreachable(e) && !cancellation.IsCancellationRequested)
        {
            log.LogWarning("{Request} could not be carried out: {Reason}", request.GetType().Name, e.Message);
            return new Refusal("unreachable", "The ledger could not be reached, so nothing was saved. What you typed is still here. Try again in a moment.");
        }
    }

    public static bool IsUnreachable(Exception e) => e is NpgsqlException or MartenException or TimeoutException or IOException;
}
