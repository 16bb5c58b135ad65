namespace DecisionLedger.Web.Live;

public static class LiveRegistration
{
    /// <summary>Tells every node, its open screens and its projections what was committed.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSingleton<CommitNotices>();
        services.AddSingleton<ScreenSubscriptions>();
        services.AddSingleton<DaemonWakeup>();
        services.AddHostedService<LedgerNotifications>();
        return services;
    }
}
