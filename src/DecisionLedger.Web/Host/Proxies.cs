using System.Net;
using DecisionLedger.Web.Features.Identity.Workspaces.Invite;
using Microsoft.AspNetCore.HttpOverrides;

namespace DecisionLedger.Web.Host;

/// <summary>
/// What stands between people and the program. A proxy's word on who calls, and by which scheme, is taken only from proxies that a setting names;
/// no redirect repeats the Host header, which any caller can set to any site.
/// </summary>
public static class Proxies
{
    public const string KnownProxies = "ForwardedHeaders:KnownProxies";

    public const string KnownNetworks = "ForwardedHeaders:KnownNetworks";

    /// <exception cref="InvalidOperationException">A setting names something that is no address.</exception>
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new PublicAddress(builder.Configuration));
        var proxies = Values(builder.Configuration, KnownProxies)
            .Select(text => IPAddress.TryParse(text, out var proxy) ? proxy : throw Bad(KnownProxies, text, "an IP address, such as 10.0.0.2")).ToList();
        var networks = Values(builder.Configuration, KnownNetworks)
            .Select(text => System.Net.IPNetwork.TryParse(text, out var network) ? network : throw Bad(KnownNetworks, text, "a network, such as 10.0.0.0/8")).ToList();
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            // Without a proxy that is named, nobody's headers count. The framework would trust whatever calls from this machine.
            options.ForwardedHeaders = proxies.Count + networks.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            proxies.ForEach(options.KnownProxies.Add);
            networks.ForEach(options.KnownIPNetworks.Add);
        });
    }

    /// <summary>Call it first: everything after it sees who calls.</summary>
    public static void UseProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(static state =>
            {
                MakeRelative((HttpContext)state);
                return Task.CompletedTask;
            }, context);
            return next(context);
        });
    }

    /// <summary>The browser knows best under which address it has opened the site.</summary>
    private static void MakeRelative(HttpContext context)
    {
        var own = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/";
        var location = context.Response.Headers.Location.ToString();
        if (location.StartsWith(own, StringComparison.OrdinalIgnoreCase))
            context.Response.Headers.Location = $"{context.Request.PathBase}/{location[own.Length..].TrimStart('/')}";
    }

    private static IEnumerable<string> Values(ConfigurationManager configuration, string setting)
    {
        var section = configuration.GetSection(setting);
        var one = section.Value?.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return one.Concat(section.GetChildren().Select(child => child.Value ?? ""));
    }

    private static InvalidOperationException Bad(string setting, string text, string wanted) =>
        new($"{setting.Replace(":", "__", StringComparison.Ordinal)} has the value '{text}'. Set it to {wanted}; separate several by commas.");
}
