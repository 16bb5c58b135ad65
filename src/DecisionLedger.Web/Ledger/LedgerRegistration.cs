using System.Text.Json;
using System.Text.Json.Serialization;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Portfolio.Project;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using JasperFx.MultiTenancy;
using Marten;
using Marten.Schema.Indexing.Unique;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Weasel.Core;

namespace DecisionLedger.Web.Ledger;

/// <summary>Sets up the event store: tenants, metadata, JSON, pinned event names and projections.</summary>
public static class LedgerRegistration
{
    /// <summary>The name under which the inline projection is rebuilt.</summary>
    public const string RecordingProjectionName = "recording";

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
        var connection = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100 };
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
        services.AddScoped<LedgerTransactions>();
        services.AddScoped<UseCaseLedger>();
        services.AddScoped<VersionLedger>();

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
            .AddProjectionWithServices<RecordingProjection>(ProjectionLifecycle.Inline, ServiceLifetime.Singleton, projection =>
            {
                projection.Name = RecordingProjectionName;
                projection.Options.DeleteViewTypeOnTeardown<CurrentRecommendation>();
                projection.Options.DeleteViewTypeOnTeardown<ReviewHistoryEntry>();
                projection.Options.BatchSize = 5000;
            })
            .AddProjectionWithServices<PortfolioProjection>(ProjectionLifecycle.Async, ServiceLifetime.Singleton, projection =>
            {
                projection.Name = PortfolioProjection.Name;
                projection.Options.DeleteViewTypeOnTeardown<PortfolioRow>();
                projection.Options.DeleteViewTypeOnTeardown<PortfolioDay>();
                projection.Options.BatchSize = 5000;
            })
            .AddAsyncDaemon(DaemonMode.HotCold);
        return services;
    }

    private static void Configure(StoreOptions options)
    {
        options.DatabaseSchemaName = "ledger";
        // LedgerSchema brings the tables up to date, once. Marten would ask the database again for every kind of document that it first meets.
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.UseSystemTextJsonForSerialization(
            EnumStorage.AsString,
            Casing.CamelCase,
            configure: json => json.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));

        options.Events.TenancyStyle = TenancyStyle.Conjoined;
        options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        // The lock of the node that projects goes with its session, which ends at once when the node is killed, and not with a transaction, which would
        // stay open as long as the node leads and keep the database from clearing up.
        options.Events.UseAdvisoryLockTransaction = false;
        // How soon another node notices that the leader, which alone projects, is gone.
        options.Projections.LeadershipPollingTime = 1_000;
        // On, a reused session hands out a stale aggregate to a second FetchForWriting and an inline document loses an event.
        options.Events.UseIdentityMapForAggregates = false;
        options.Events.MetadataConfig.CorrelationIdEnabled = true;
        options.Events.MetadataConfig.UserNameEnabled = true;
        options.Events.MetadataConfig.HeadersEnabled = true;

        options.Events.AddEventTypes(EventNames.All.Keys);
        foreach (var (type, name) in EventNames.All)
            options.Events.MapEventType(type, name);
        options.Events.Upcast<UseCaseLoggedV1, UseCaseLogged>("use_case_logged", old => new UseCaseLogged(old.Title, old.Requirement, old.FrameworkVersion));

        options.Projections.Add(new FrameworkStreamProjection(), ProjectionLifecycle.Inline);
        // An event that a projection cannot apply is a bug to stop at, not one to skip: what it would have written would be missing for ever.
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.RebuildErrors.SkipApplyErrors = false;

        options.Schema.For<CurrentRecommendation>().MultiTenanted();
        options.Schema.For<ReviewHistoryEntry>().MultiTenanted().Duplicate(e => e.UseCaseId).Duplicate(e => e.Version).Duplicate(e => e.At)
            .Index(e => new { e.UseCaseId, e.Version }, index => index.TenancyScope = TenancyScope.PerTenant);
        options.Schema.For<FrameworkStream>().MultiTenanted();
        options.Schema.For<AnsweredRequest>().MultiTenanted();
        options.Schema.For<PortfolioDay>().MultiTenanted();
        options.Schema.For<PortfolioRow>().MultiTenanted()
            .Duplicate(r => r.Title).Duplicate(r => r.SearchText).Duplicate(r => r.TargetKey)
            .Duplicate(r => r.Drifted).Duplicate(r => r.HasDecision).Duplicate(r => r.Contested).Duplicate(r => r.Archived)
            .Duplicate(r => r.RevisitDate).Duplicate(r => r.RevisitMet).Duplicate(r => r.FrameworkId).Duplicate(r => r.FrameworkVersion).Duplicate(r => r.LastEventAt).Duplicate(r => r.LoggedAt);
        AccountsSchema.Configure(options);
    }
}
