using Microsoft.AspNetCore.Components.Server.Circuits;

namespace DecisionLedger.Web.Live;

public static class LiveRegistration
{
    /// <summary>Tells every node, its open screens and its projections what was committed.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSingleton<CommitNotices>();
        services.AddSingleton<ScreenSubscriptions>();
        services.AddSingleton<DaemonWakeup>();
        services.AddSingleton<Presence>();
        services.AddScoped<ScreenPresence>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<ScreenPresence>());
        services.AddHostedService<LedgerNotifications>();
        services.AddHostedService<PresenceNotices>();
        return services;
    }
}
