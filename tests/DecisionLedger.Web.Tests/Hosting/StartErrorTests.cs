using System.Net;
using System.Net.Sockets;
using DecisionLedger.EmbeddedPostgres;
using DecisionLedger.Web.Host;
using DecisionLedger.Web.Host.CommandLine;
using DecisionLedger.Web.Tests.Infrastructure;
using Npgsql;

namespace DecisionLedger.Web.Tests.Hosting;

/// <summary>What cannot start says why in a sentence and ends with a code of its own; a stack trace helps nobody who starts a program.</summary>
public sealed class StartErrorTests
{
    [PostgresFact]
    public async Task An_address_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var database = await PostgresServer.CreateDatabaseAsync();

        await RefusedAsync(
            ExitCodes.Address,
            $"The address http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port} is in use by another program.",
            new() { ["ConnectionStrings__Ledger"] = database, ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}" });
        await PostgresServer.DropDatabaseAsync(database);
    }

    [PostgresFact]
    public async Task An_address_that_is_none_is_named()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        await RefusedAsync(ExitCodes.Usage, "The setting ASPNETCORE_URLS is not valid", new() { ["ConnectionStrings__Ledger"] = database, ["ASPNETCORE_URLS"] = "everywhere" });
        await PostgresServer.DropDatabaseAsync(database);
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_named()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        await RefusedAsync(ExitCodes.Database, $"The database ledger on 127.0.0.1:{port} cannot be reached", On($"Host=127.0.0.1;Port={port};Database=ledger;Username=me"));
    }

    [PostgresFact]
    public async Task A_refused_password_is_told()
    {
        var connection = new NpgsqlConnectionStringBuilder(await PostgresServer.CreateEmptyDatabaseAsync());
        var wrong = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Password = "wrong" }.ConnectionString;

        await RefusedAsync(ExitCodes.Database, $"refuses the user {connection.Username}", On(wrong));
        await PostgresServer.DropDatabaseAsync(connection.ConnectionString);
    }

    [PostgresFact]
    public async Task A_missing_database_is_named()
    {
        var connection = await PostgresServer.CreateEmptyDatabaseAsync();
        await PostgresServer.DropDatabaseAsync(connection);

        await RefusedAsync(ExitCodes.Database, $"has no database {new NpgsqlConnectionStringBuilder(connection).Database}", On(connection));
    }

    [PostgresFact]
    public async Task A_database_without_tables_asks_for_migrate_which_makes_them()
    {
        var connection = await PostgresServer.CreateEmptyDatabaseAsync();

        await RefusedAsync(ExitCodes.Database, "has no ledger tables yet. Run the command migrate", On(connection));
        var (exitCode, output) = await RunningProgram.RunAsync(On(connection), "migrate");
        Assert.True(exitCode == ExitCodes.Done, output);
        await using var program = await RunningProgram.StartAsync(On(connection));
        using var ready = await program.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        await PostgresServer.DropDatabaseAsync(connection);
    }

    [PostgresFact]
    public async Task Older_tables_ask_for_migrate_and_newer_ones_for_a_newer_program()
    {
        var connection = await PostgresServer.CreateDatabaseAsync();
        await SetVersionAsync(connection, LedgerSchema.Needed - 1);
        await RefusedAsync(ExitCodes.Database, $"has version {LedgerSchema.Needed - 1} of the tables, but this program needs version {LedgerSchema.Needed}. Run the command migrate", On(connection));

        await SetVersionAsync(connection, LedgerSchema.Needed + 1);
        await RefusedAsync(ExitCodes.Database, "Start a newer program", On(connection));
        await RefusedAsync(ExitCodes.Database, "Nothing was changed", On(connection), "migrate");
        await PostgresServer.DropDatabaseAsync(connection);
    }

    [Theory]
    [InlineData("Host", "The setting ConnectionStrings__Ledger cannot be read")]
    [InlineData("Host=localhost;Database=ledger;Colour=red", "The setting ConnectionStrings__Ledger cannot be read")]
    [InlineData("Host=localhost;Port=many;Database=ledger", "The setting ConnectionStrings__Ledger cannot be read")]
    [InlineData("Database=ledger", "The setting ConnectionStrings__Ledger has no Host")]
    [InlineData("Host=localhost", "The setting ConnectionStrings__Ledger has no Database")]
    public Task A_connection_string_that_cannot_be_used_is_named(string connection, string says) => RefusedAsync(ExitCodes.Usage, says, On(connection));

    [Fact]
    public async Task A_password_file_that_cannot_be_read_is_named()
    {
        var settings = On("Host=localhost;Database=ledger");
        settings["Database__PasswordFile"] = "/no/such/file";
        await RefusedAsync(ExitCodes.Usage, "The file /no/such/file in the setting Database__PasswordFile cannot be read", settings);
    }

    [PostgresTheory]
    [InlineData("no-address", "a long enough password", "Email")]
    [InlineData("ops@example.org", "", "Bootstrap__Password is not")]
    public async Task Bootstrap_settings_that_cannot_be_used_are_named(string email, string password, string says)
    {
        var connection = await PostgresServer.CreateDatabaseAsync();
        var settings = On(connection);
        settings["Bootstrap__Email"] = email;
        settings["Bootstrap__Password"] = password;
        await RefusedAsync(ExitCodes.Usage, says, settings);
        await PostgresServer.DropDatabaseAsync(connection);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named()
    {
        var file = Path.GetTempFileName();
        await RefusedAsync(ExitCodes.Database, $"The data folder {file} cannot be written", new() { ["EmbeddedPostgres__DataFolder"] = file });
        File.Delete(file);
    }

    [SkippableFact]
    public async Task Data_of_a_newer_PostgreSQL_is_named()
    {
        Skip.If(PostgresBinaries.Find(null) is null, "No PostgreSQL binaries are installed to make such data with.");
        var root = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"decisionledger-newer-{Guid.NewGuid():N}")).FullName;
        var folder = Path.Combine(root, "postgres");
        await using (await EmbeddedPostgresCluster.StartAsync(new EmbeddedPostgresOptions { DataFolder = folder }, CancellationToken.None))
        {
            // The last to leave stops the server.
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "data", "PG_VERSION"), "99\n");
        await RefusedAsync(ExitCodes.Database, "was created by PostgreSQL 99", new() { ["EmbeddedPostgres__DataFolder"] = folder });
        Directory.Delete(root, recursive: true);
    }

    private static Dictionary<string, string> On(string connection) => new() { ["ConnectionStrings__Ledger"] = connection };

    private static async Task SetVersionAsync(string connection, int version)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Pooling = false });
        await using var command = database.CreateCommand("update ledger.schema_version set version = $1");
        command.Parameters.AddWithValue(version);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static async Task RefusedAsync(int exitCode, string says, Dictionary<string, string> settings, params string[] arguments)
    {
        var (ended, output) = await RunningProgram.RunAsync(settings, arguments);

        Assert.Contains(says, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
        Assert.True(output.Split('\n').Length <= 2, output);
        Assert.Equal(exitCode, ended);
    }
}
