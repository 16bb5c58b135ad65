using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionLedger.Browser.Tests.Infrastructure;

/// <summary>The whole application on a real port and a database of its own, and people who open it in Chromium.</summary>
public class BrowserApp : LedgerApp
{
    private readonly List<IBrowserContext> _contexts = [];

    public BrowserApp()
        : this(0)
    {
    }

    private BrowserApp(int port) => UseKestrel(port);

    public string Address => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>A person with a browser of their own: no cookie, nothing stored.</summary>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="server">Another server on the same database; null for this one.</param>
    public async Task<Person> OpenAsync(ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 900, Uri? server = null)
    {
        var browser = await Chromium.BrowserAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = server?.ToString() ?? Address,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            TimezoneId = "Europe/Lisbon",
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(20_000);
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        _contexts.Add(context);
        return new Person(await context.NewPageAsync());
    }

    /// <summary>
    /// Stops the server, and starts it again at the same address and on the same database, as an update does. The browsers stay as they are.
    /// </summary>
    /// <param name="meanwhile">What happens while there is no server.</param>
    public async Task<BrowserApp> RestartAsync(Func<Task> meanwhile)
    {
        var next = new BrowserApp(new Uri(Address).Port);
        next._contexts.AddRange(_contexts);
        _contexts.Clear();
        await DisposeAsync();
        await meanwhile();
        await next.StartOnAsync(ConnectionString);
        return next;
    }

    public override async ValueTask DisposeAsync()
    {
        // A journey that failed because a page stopped says no more than that; the reason is here.
        foreach (var problem in Log.Problems.Where(line => line.Text.Contains("stopped after an error", StringComparison.Ordinal)))
            Console.WriteLine(problem);
        foreach (var context in _contexts)
            await context.CloseAsync();
        _contexts.Clear();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
