using DecisionLedger.Web.Api.Health;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.Identity.Workspaces.Settings;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Features.Portfolio.SavedViews;
using DecisionLedger.Web.Features.Portfolio.SetAside;
using JasperFx.Events.Projections;
using Marten;

namespace DecisionLedger.Web.Features.Portfolio;

public static class PortfolioRegistration
{
    public static IServiceCollection AddPortfolio(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<PortfolioHealth>("portfolio", tags: [HealthEndpoints.Ready], timeout: TimeSpan.FromSeconds(3));
        services.AddScoped<PortfolioReturn>();
        services.AddSingleton<PortfolioTables>();
        services.AddSingleton<ReadDetails>();
        services.AddSingleton(new SettingsSection(typeof(SetAsideSection)));
        services.AddSingleton<PortfolioRebuild>();
        services.AddSingleton<PortfolioSetAside>();
        services.AddSingleton<PortfolioWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<PortfolioWatch>());
        return services;
    }

    public static void ConfigurePortfolio(StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Storage.ExtendedSchemaObjects.Add(new PortfolioSchema());
        options.Schema.For<SavedView>().MultiTenanted().Index(v => v.MemberId);
        // An event whose stored text cannot be read any more is passed over and listed by Marten: one of them must not stop the portfolio of everybody.
        options.Projections.Errors.SkipSerializationErrors = true;
        options.Projections.Errors.SkipUnknownEvents = true;
        // A shard that failed is started again after three seconds, not after five.
        options.Projections.HealthCheckPollingTime = TimeSpan.FromSeconds(3);
    }

    public static MartenServiceCollectionExtensions.MartenConfigurationExpression AddPortfolioProjection(this MartenServiceCollectionExtensions.MartenConfigurationExpression marten)
    {
        ArgumentNullException.ThrowIfNull(marten);
        return marten.AddProjectionWithServices<PortfolioProjection>(ProjectionLifecycle.Async, ServiceLifetime.Singleton, projection =>
        {
            projection.Name = PortfolioProjection.Name;
            projection.Options.BatchSize = 5000;
        });
    }
}
