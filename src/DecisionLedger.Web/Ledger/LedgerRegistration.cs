using System.Text.Json;
using System.Text.Json.Serialization;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Portfolio;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using JasperFx.MultiTenancy;
using Marten;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Weasel.Core;

namespace DecisionLedger.Web.Ledger;

/// <summary>Sets up the event store: tenants, metadata, JSON, pinned event names and projections.</summary>
public static class LedgerRegistration
{
    /// <summary>The database schema that holds all of the ledger.</summary>
    public const string Schema = "ledger";

    /// <summary>The name of the projection that writes what is read of use cases.</summary>
    public const string UseCaseProjectionName = "recording";

    /// <summary>Adds the ledger on the program's database.</summary>
    public static WebApplicationBuilder AddLedger(this WebApplicationBuilder builder, DatabaseConnection database)
    {
        builder.Services.AddLedger(database.ConnectionString, database.ChangesSchema);
        if (database.Embedded is { } cluster)
        {
            builder.Services.AddSingleton(_ => cluster);
            builder.Services.AddHostedService<EmbeddedPostgresWatch>();
        }

        return builder;
    }

    public static IServiceCollection AddLedger(this IServiceCollection services, string connectionString, bool applySchemaOnStartup)
    {
        // Auto-prepared statements nearly double append throughput (see the benchmarks).
        // A connection goes back to the pool as it is: nothing in the program leaves a session's state behind, but for the one that listens, which is its own.
        var connection = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100, NoResetOnClose = true };
        services.AddSingleton(provider => new NpgsqlDataSourceBuilder(connection.ConnectionString).UseLoggerFactory(provider.GetRequiredService<ILoggerFactory>()).Build());
        services.TryAddSingleton(TimeProvider.System);
        services.AddOutageLog();
        services.AddSingleton<LedgerSchema>();
        if (applySchemaOnStartup)
        {
            // Before anything else starts and reads a table.
            services.AddSingleton<SchemaAtStart>();
            services.AddHostedService(provider => provider.GetRequiredService<SchemaAtStart>());
        }

        services.AddSingleton<CommitNotices>();
        services.AddSingleton<OpenScreens>();
        services.AddSingleton<DaemonWakeup>();
        services.AddHostedService<LedgerNotifications>();
        services.AddSingleton<FrameworkLibrary>();
        services.AddSingleton<TimeTravel>();
        services.AddSingleton<ReviewHistory>();
        services.AddSingleton<StreamQueues>();
        services.AddSingleton<UseCaseRebuild>();
        services.AddScoped<LedgerTransactions>();
        services.AddScoped<UseCaseLedger>();
        services.AddScoped<VersionLedger>();
        services.AddPortfolio();

        services.AddMarten(provider =>
            {
                var options = new StoreOptions();
                Configure(options);
                options.Events.TimeProvider = provider.GetRequiredService<TimeProvider>();
                options.Logger(ActivatorUtilities.CreateInstance<StoreLog>(provider));
                options.Projections.Wakeup = provider.GetRequiredService<DaemonWakeup>();
                options.Listeners.Add(provider.GetRequiredService<CommitNotices>());
                return options;
            })
            .UseNpgsqlDataSource()
            .UseLightweightSessions()
            .AddProjectionWithServices<UseCaseProjection>(ProjectionLifecycle.Inline, ServiceLifetime.Singleton, projection => projection.Name = UseCaseProjectionName)
            .AddPortfolioProjection()
            .AddAsyncDaemon(DaemonMode.HotCold);
        return services;
    }

    private static void Configure(StoreOptions options)
    {
        options.DatabaseSchemaName = Schema;
        // LedgerSchema brings the tables up to date, once. Marten would ask the database again for every kind of document that it first meets.
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.UseSystemTextJsonForSerialization(
            EnumStorage.AsString,
            Casing.CamelCase,
            configure: json => json.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));

        ConfigureEvents(options);

        // How soon another node notices that the leader, which alone projects, is gone.
        options.Projections.LeadershipPollingTime = 1_000;
        options.Projections.Add(new FrameworkStreamProjection(), ProjectionLifecycle.Inline);
        // An event that a projection cannot apply is a bug to stop at, not one to skip: what it would have written would be missing for ever.
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.RebuildErrors.SkipApplyErrors = false;

        UseCaseTables.Configure(options);
        options.Schema.For<FrameworkStream>().MultiTenanted();
        options.Schema.For<AnsweredRequest>().MultiTenanted();
        PortfolioRegistration.ConfigurePortfolio(options);
        AccountsSchema.Configure(options);
    }

    /// <summary>How events are stored and read, whatever is made of them.</summary>
    public static void ConfigureEvents(StoreOptions options)
    {
        options.Events.TenancyStyle = TenancyStyle.Conjoined;
        options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        // The lock of the node that projects goes with its session, which ends at once when the node is killed, and not with a transaction, which would
        // stay open as long as the node leads and keep the database from clearing up.
        options.Events.UseAdvisoryLockTransaction = false;
        // The loser of a race waits for the winner's commit and fails before it takes a number: a number taken in vain holds the daemon up for seconds.
        options.Events.UseExclusiveLockOnConcurrentAppends = true;
        // On, a reused session hands out a stale aggregate to a second FetchForWriting and an inline document loses an event.
        options.Events.UseIdentityMapForAggregates = false;
        options.Events.MetadataConfig.CorrelationIdEnabled = true;
        options.Events.MetadataConfig.UserNameEnabled = true;
        options.Events.MetadataConfig.HeadersEnabled = true;

        options.Events.AddEventTypes(EventNames.All.Keys);
        foreach (var (type, name) in EventNames.All)
            options.Events.MapEventType(type, name);
        options.Events.Upcast<UseCaseLoggedV1, UseCaseLogged>(UseCaseLoggedV1.Name, old => old.Upcast());
        options.Events.Upcast<AnswerWithdrawnV1, AnswerWithdrawn>(AnswerWithdrawnV1.Name, old => old.Upcast());
    }
}
