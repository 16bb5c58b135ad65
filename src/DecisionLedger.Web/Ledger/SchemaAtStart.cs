namespace DecisionLedger.Web.Ledger;

/// <summary>Brings the tables up to date before anything else starts, on a private database and in development.</summary>
public sealed class SchemaAtStart(LedgerSchema schema) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => schema.BringUpToDateAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
