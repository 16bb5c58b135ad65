using DecisionLedger.Web.Host;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DecisionLedger.Web.Tests.Hosting;

public sealed class SchemaTests(LedgerApp app) : IClassFixture<LedgerApp>
{
    [PostgresFact]
    public async Task The_tables_made_by_one_script_are_those_that_Marten_compares_with() =>
        await app.Store.Storage.Database.AssertDatabaseMatchesConfigurationAsync();

    [PostgresFact]
    public async Task Programs_that_make_the_tables_at_once_take_turns()
    {
        var connection = await PostgresServer.CreateEmptyDatabaseAsync();
        await using var database = NpgsqlDataSource.Create(connection);
        var schema = ActivatorUtilities.CreateInstance<LedgerSchema>(app.Services, database);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => schema.BringUpToDateAsync(CancellationToken.None)));

        await using var read = await database.OpenConnectionAsync();
        Assert.Equal(LedgerSchema.Needed, (await LedgerSchema.ReadAsync(read, CancellationToken.None))?.Version);
        await PostgresServer.DropDatabaseAsync(connection);
    }
}
