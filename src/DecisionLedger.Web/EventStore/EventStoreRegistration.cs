using System.Text.Json;
using System.Text.Json.Serialization;
using DecisionLedger.Domain.UseCases.Events;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using JasperFx.MultiTenancy;
using Marten;
using Weasel.Core;

namespace DecisionLedger.Web.EventStore;

/// <summary>Sets up the event store: tenants, metadata, JSON, pinned event names and projections.</summary>
public static class EventStoreRegistration
{
    /// <summary>The database schema that holds all of the ledger.</summary>
    public const string Schema = "ledger";

    /// <summary>The name of the projection that writes what is read of use cases.</summary>
    public const string UseCaseProjectionName = "recording";

    public static IServiceCollection AddEventStore(this IServiceCollection services)
    {
        services.AddSingleton<FrameworkVersions>();
        services.AddSingleton<TimeTravel>();
        services.AddSingleton<ReviewHistory>();
        services.AddSingleton<StreamQueues>();
        services.AddSingleton<UseCaseRebuild>();
        services.AddScoped<LedgerTransactions>();
        services.AddScoped<UseCaseLedger>();
        services.AddScoped<FrameworkLedger>();
        return services;
    }

    public static MartenServiceCollectionExtensions.MartenConfigurationExpression AddUseCaseProjection(this MartenServiceCollectionExtensions.MartenConfigurationExpression marten)
    {
        ArgumentNullException.ThrowIfNull(marten);
        return marten.AddProjectionWithServices<UseCaseProjection>(ProjectionLifecycle.Inline, ServiceLifetime.Singleton, projection => projection.Name = UseCaseProjectionName);
    }

    public static void Configure(StoreOptions options)
    {
        options.DatabaseSchemaName = Schema;
        // LedgerSchema brings the tables up to date, once. Marten would ask the database again for every kind of document that it first meets.
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.UseSystemTextJsonForSerialization(
            EnumStorage.AsString,
            Casing.CamelCase,
            configure: json => json.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));

        ConfigureEvents(options);

        // How soon another node notices that the leader, which alone projects, is gone. Every node looks, for as long as it runs.
        options.Projections.LeadershipPollingTime = 3_000;
        options.Projections.Add(new FrameworkStreamProjection(), ProjectionLifecycle.Inline);
        // An event that a projection cannot apply is a bug to stop at, not one to skip: what it would have written would be missing for ever.
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.RebuildErrors.SkipApplyErrors = false;

        UseCaseTables.Configure(options);
        options.Schema.For<FrameworkStream>().MultiTenanted();
        // Stored under the name that the class had at first.
        options.Schema.For<IdempotencyRecord>().DocumentAlias("answeredrequest").MultiTenanted();
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
        options.Events.Upcast<DecisionRecordedV1, DecisionRecorded>(DecisionRecordedV1.Name, old => old.Upcast());
        options.Events.Upcast<DecisionReviewedV1, DecisionReviewed>(DecisionReviewedV1.Name, old => old.Upcast());
        options.Events.Upcast<AnswerWithdrawnV1, AnswerWithdrawn>(AnswerWithdrawnV1.Name, old => old.Upcast());
    }
}
