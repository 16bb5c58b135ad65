using DecisionLedger.Web.Components;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.Identity.Workspaces.Settings;
using DecisionLedger.Web.Features.UseCases.Samples;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Diagnostics;

namespace DecisionLedger.Web.Host;

/// <summary>What the screens need, and the order in which a request for one passes.</summary>
public static class ScreensRegistration
{
    private const long MostBytesOfAMessage = 1024 * 1024;

    public static WebApplicationBuilder AddScreens(this WebApplicationBuilder builder)
    {
        // The longest requirement and a reason to every fact must fit into one message, or a long draft would end its own circuit.
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = MostBytesOfAMessage);
        builder.Services.AddScoped<ToastList>();
        builder.Services.AddScoped<UndoByCommand>();
        builder.Services.AddSingleton(new SettingsSection(typeof(SamplesSection)));
        return builder;
    }

    /// <summary>Call it first: its headers and error pages stand around everything, the checks of accounts within them.</summary>
    public static WebApplication MapScreens(this WebApplication app)
    {
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseWhen(IsForPeople, pages => pages.UseExceptionHandler("/problem/500", createScopeForErrors: true));
            app.UseHsts();
        }

        app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            if (!IsForPeople(context) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });

        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/", () => Results.LocalRedirect("/portfolio")).ExcludeFromDescription();
        // The headers above already refuse framing, for every page and not for the circuit's alone.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    /// <summary>Whether a person reads the answer; a program gets problem details from whoever serves it.</summary>
    private static bool IsForPeople(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !context.Request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase)
        && !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);
}
