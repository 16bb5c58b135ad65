using DecisionLedger.Web.EventStore;

namespace DecisionLedger.Web.Host;

/// <summary>
/// Brings the tables up to date before anything else starts, on a private database and in development, and builds what is read of use cases anew where an
/// earlier version kept it otherwise.
/// </summary>
public sealed class SchemaAtStart(LedgerSchema schema, UseCaseRebuild useCases, ILogger<SchemaAtStart> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await schema.BringUpToDateAsync(cancellationToken);
        foreach (var one in await useCases.EnsureBuiltAsync(_ => { }, cancellationToken))
            logger.LogError("Use case {UseCase} of workspace {Workspace} could not be built from its events: {Reason}", one.UseCaseId, one.Workspace, one.Reason);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
