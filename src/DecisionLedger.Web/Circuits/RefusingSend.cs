using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using Marten.Exceptions;
using MediatR;
using Npgsql;

namespace DecisionLedger.Web.Circuits;

/// <summary>Sends from a form that keeps what was typed: a lost role and a ledger that cannot be reached come back as refusals.</summary>
public static class RefusingSend
{
    public static async Task<Outcome<T>> SendOrRefuse<T>(
        this PageRequests requests, IRequest<Outcome<T>> request, ILogger log, CancellationToken cancellation = default)
        where T : class
    {
        try
        {
            return await requests.Send(request, cancellation);
        }
        catch (AccessRefusedException refused)
        {
            return new Refusal("not-allowed", $"{refused.Message} What you typed is still here.");
        }
        catch (Exception e) when (IsUnreachable(e) && !cancellation.IsCancellationRequested)
        {
            log.LogWarning("{Request} could not be carried out: {Reason}", request.GetType().Name, e.Message);
            return new Refusal("unreachable", "The ledger could not be reached, so this was not done. What you typed is still here: try again in a moment.");
        }
    }

    public static bool IsUnreachable(Exception e) => e is NpgsqlException or MartenException or TimeoutException or IOException;
}
