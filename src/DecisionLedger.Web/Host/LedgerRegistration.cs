using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.DueDates;
using DecisionLedger.Web.Features.Identity.Accounts;
using DecisionLedger.Web.Features.Portfolio;
using DecisionLedger.Web.Live;
using JasperFx.Events.Daemon;
using Marten;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace DecisionLedger.Web.Host;

/// <summary>Puts the ledger together: the database, the event store, and what each feature keeps in it.</summary>
public static class LedgerRegistration
{
    /// <summary>Adds the ledger on the program's database, which need not be open yet.</summary>
    public static WebApplicationBuilder AddLedger(this WebApplicationBuilder builder, DatabaseStart database)
    {
        builder.Services.AddLedger(() => Opened(database).ConnectionString, database.ChangesSchema);
        if (database.IsPrivate)
        {
            builder.Services.AddSingleton(_ => Opened(database).Embedded!);
            builder.Services.AddHostedService<EmbeddedPostgresWatch>();
        }

        return builder;
    }

    public static IServiceCollection AddLedger(this IServiceCollection services, string connectionString, bool applySchemaOnStartup) =>
        services.AddLedger(() => connectionString, applySchemaOnStartup);

    // Awaited by now, but for a service that is made before; that one waits here.
    private static DatabaseConnection Opened(DatabaseStart database) => database.Opened.GetAwaiter().GetResult();

    private static IServiceCollection AddLedger(this IServiceCollection services, Func<string> connectionString, bool applySchemaOnStartup)
    {
        // Auto-prepared statements nearly double append throughput (see the benchmarks).
        // A connection goes back to the pool as it is: nothing in the program leaves a session's state behind, but for the one that listens, which is its own.
        services.AddSingleton(provider =>
        {
            var connection = new NpgsqlConnectionStringBuilder(connectionString()) { MaxAutoPrepare = 100, NoResetOnClose = true };
            return new NpgsqlDataSourceBuilder(connection.ConnectionString).UseLoggerFactory(provider.GetRequiredService<ILoggerFactory>()).Build();
        });
        services.TryAddSingleton(TimeProvider.System);
        services.AddOutageLog();
        services.AddSingleton<LedgerSchema>();
        if (applySchemaOnStartup)
        {
            // Before anything else starts and reads a table.
            services.AddSingleton<SchemaAtStart>();
            services.AddHostedService(provider => provider.GetRequiredService<SchemaAtStart>());
        }

        services.AddLive();
        services.AddEventStore();
        services.AddPortfolio();
        services.AddSingleton<DueDates>();
        services.AddHostedService<DueDateWatch>();

        services.AddMarten(provider =>
            {
                var options = new StoreOptions();
                EventStoreRegistration.Configure(options);
                PortfolioRegistration.ConfigurePortfolio(options);
                AccountsSchema.Configure(options);
                options.Events.TimeProvider = provider.GetRequiredService<TimeProvider>();
                options.Logger(ActivatorUtilities.CreateInstance<StoreLog>(provider));
                options.Projections.Wakeup = provider.GetRequiredService<DaemonWakeup>();
                options.Listeners.Add(provider.GetRequiredService<CommitNotices>());
                return options;
            })
            .UseNpgsqlDataSource()
            .UseLightweightSessions()
            .AddUseCaseProjection()
            .AddPortfolioProjection()
            .AddAsyncDaemon(DaemonMode.HotCold);
        return services;
    }
}
