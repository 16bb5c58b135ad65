using System.Net;
using DecisionLedger.Web.Features.Identity.Accounts.SignIn;
using DecisionLedger.Web.Features.Identity.Workspaces.Invite;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Accounts;

/// <summary>Who calls, and under which address, as the program sees it through what stands in front of it.</summary>
public sealed class ProxyTests : IAsyncLifetime
{
    private const string Email = "ada@example.org";

    private LedgerApp? _app;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _app?.StopAndDropAsync() ?? Task.CompletedTask;

    [PostgresTheory]
    [InlineData("/portfolio", "/sign-in?returnUrl=%2Fportfolio")]
    [InlineData("/sign-out", "/sign-in")]
    [InlineData("/", "/sign-in?returnUrl=%2F")]
    public async Task No_redirect_leads_to_the_host_that_the_caller_made_up(string page, string redirect)
    {
        var app = await Start();

        using var answer = await Get(app, page, "evil.example");
        Assert.Equal(redirect, answer.Headers.Location?.OriginalString);
    }

    [PostgresFact]
    public async Task Nor_does_the_one_after_signing_in()
    {
        var app = await Start();
        var visitor = Visit(app);
        visitor.Client.DefaultRequestHeaders.Host = "evil.example";

        using var answer = await visitor.Submit("/sign-in", "sign-in", new() { ["Input.Email"] = Email, ["Input.Password"] = LedgerApp.Password });
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [PostgresFact]
    public async Task With_the_hosts_set_any_other_is_refused()
    {
        var app = await Start(("AllowedHosts", "ledger.example.org;localhost"));

        using var strange = await Get(app, "/sign-in", "evil.example");
        using var known = await Get(app, "/sign-in", "ledger.example.org");
        Assert.Equal(HttpStatusCode.BadRequest, strange.StatusCode);
        Assert.NotEqual(HttpStatusCode.BadRequest, known.StatusCode);
    }

    [PostgresFact]
    public async Task Behind_a_proxy_that_is_named_people_are_told_apart()
    {
        var app = await Start(("ForwardedHeaders:KnownProxies", "127.0.0.1, ::1"));
        for (var i = 0; i < SignInThrottle.MostTries; i++)
            Assert.False(await SignsIn(app, Email, "wrong wrong wrong", "203.0.113.1"));

        Assert.False(await SignsIn(app, Email, LedgerApp.Password, "203.0.113.1"));
        Assert.True(await SignsIn(app, Email, LedgerApp.Password, "203.0.113.2"));
    }

    [PostgresFact]
    public async Task Whoever_is_not_a_named_proxy_cannot_pass_for_somebody_else()
    {
        var app = await Start(("ForwardedHeaders:KnownNetworks", "10.0.0.0/8"));
        for (var i = 0; i < SignInThrottle.MostTries; i++)
            Assert.False(await SignsIn(app, Email, "wrong wrong wrong", $"203.0.113.{i}"));

        Assert.False(await SignsIn(app, Email, LedgerApp.Password, "203.0.113.77"));
    }

    [Theory]
    [InlineData("ledger.example.org")]
    [InlineData("https://ledger.example.org/somewhere")]
    [InlineData("ftp://ledger.example.org")]
    public void A_public_address_that_is_none_is_named(string set)
    {
        var bad = Assert.Throws<InvalidOperationException>(() => new PublicAddress(Configuration(set)));

        Assert.Contains($"PublicAddress is '{set}'", bad.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_send_carry_the_public_address_where_it_is_set()
    {
        Assert.Equal("https://ledger.example.org/join/x", new PublicAddress(Configuration("https://ledger.example.org")).LinkTo("/join/x", "http://10.0.0.7:8080/"));
        Assert.Equal("http://10.0.0.7:8080/join/x", new PublicAddress(Configuration(null)).LinkTo("/join/x", "http://10.0.0.7:8080/"));
    }

    private static IConfiguration Configuration(string? address) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [PublicAddress.Setting] = address }).Build();

    private static async Task<HttpResponseMessage> Get(LedgerApp app, string path, string host)
    {
        var visitor = Visit(app);
        visitor.Client.DefaultRequestHeaders.Host = host;
        return await visitor.Get(path);
    }

    private static async Task<bool> SignsIn(LedgerApp app, string email, string password, string from)
    {
        var visitor = Visit(app);
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        using var answer = await visitor.Submit("/sign-in", "sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = password });
        return answer.Headers.Location is not null;
    }

    private static Visitor Visit(LedgerApp app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new Visitor(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) });
    }

    private async Task<LedgerApp> Start(params (string Name, string Value)[] settings) => _app = await Started(settings);

    private static async Task<LedgerApp> Started((string Name, string Value)[] settings)
    {
        (string Name, string Value)[] owner = [("Bootstrap:Email", Email), ("Bootstrap:Password", LedgerApp.Password)];
        var app = new LedgerApp { Settings = settings.Concat(owner).ToDictionary(s => s.Name, s => s.Value) };
        // A real connection has an address; the test server's has none.
        app.UseKestrel(0);
        await app.InitializeAsync();
        return app;
    }
}
