using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Ledger;

/// <summary>A ledger on a database of its own for each class of tests.</summary>
public sealed class LedgerFixture : IAsyncLifetime
{
    public LedgerHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (PostgresServer.WhyNone is null)
            Host = await LedgerHost.StartAsync(await PostgresServer.CreateDatabaseAsync());
    }

    public async Task DisposeAsync()
    {
        if (PostgresServer.WhyNone is null)
            await Host.DisposeAsync();
    }
}
