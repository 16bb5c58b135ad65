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

    /// <summary>
    /// Adds the ledger on the program's database. A private database, and any in development, is brought up to date at start; one that
    /// somebody runs is changed by the command migrate only.
    /// </summary>
    public static WebApplicationBuilder AddLedger(this WebApplicationBuilder builder, DatabaseConnection database)
    {
        builder.Services.AddLedger(database.ConnectionString, builder.Environment.IsDevelopment() || database.Embedded is not null);
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
        var connection = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100 };
        services.AddSingleton(provider => new NpgsqlDataSourceBuilder(connection.ConnectionString).UseLoggerFactory(provider.GetRequiredService<ILoggerFactory>()).Build());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CommitNotices>();
        services.AddSingleton<OpenScreens>();
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

        var marten = services.AddMarten(provider =>
            {
                var options = new StoreOptions();
                Configure(options, applySchemaOnStartup);
                options.Events.TimeProvider = provider.GetRequiredService<TimeProvider>();
                options.Logger(new StoreLog(provider.GetRequiredService<ILogger<StoreLog>>()));
                options.Listeners.Add(provider.GetRequiredService<CommitNotices>());
                return options;
            })
            .UseNpgsqlDataSource()
            .UseLightweightSessions()
            .AddProjectionWithServices<UseCaseProjection>(ProjectionLifecycle.Inline, ServiceLifetime.Singleton, projection => projection.Name = UseCaseProjectionName)
            .AddPortfolioProjection()
            .AddAsyncDaemon(DaemonMode.HotCold);
        if (applySchemaOnStartup)
            marten.ApplyAllDatabaseChangesOnStartup();
        return services;
    }

    private static void Configure(StoreOptions options, bool applySchemaOnStartup)
    {
        options.DatabaseSchemaName = Schema;
        options.AutoCreateSchemaObjects = applySchemaOnStartup ? AutoCreate.CreateOrUpdate : AutoCreate.None;
        options.UseSystemTextJsonForSerialization(
            EnumStorage.AsString,
            Casing.CamelCase,
            configure: json => json.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));

        ConfigureEvents(options);

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
        // Lock for the daemon's leader: the transaction-scoped one, because the session-scoped one needs a package that the feed lacks.
        options.Events.UseAdvisoryLockTransaction = true;
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
