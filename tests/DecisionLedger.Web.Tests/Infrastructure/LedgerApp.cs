using DecisionLedger.Web.Features.Identity.Accounts.SignIn;
using DecisionLedger.Web.Features.Identity.Workspaces.Invite;
using DecisionLedger.Web.Features.Identity.Workspaces.Join;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>
/// The whole application on a database of its own. As a class fixture (<c>IClassFixture&lt;LedgerApp&gt;</c>) it starts by itself and is shared by the
/// tests of the class; otherwise <see cref="StartAsync"/>.
/// </summary>
public class LedgerApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "correct horse battery";

    private string? _connectionString;
    private Task<SignedIn>? _owner;

    public CapturedLog Log { get; } = new();

    /// <summary>Null for the real clock.</summary>
    public FakeTimeProvider? Clock { get; init; }

    /// <summary>Settings as the environment would give them, as "Bootstrap:Email".</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public string ConnectionString => _connectionString ?? throw new InvalidOperationException("The application has not been started.");

    public IDocumentStore Store => Services.GetRequiredService<IDocumentStore>();

    public static async Task<LedgerApp> StartAsync(FakeTimeProvider? clock = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var app = new LedgerApp { Clock = clock, Settings = settings ?? new Dictionary<string, string>() };
        await app.InitializeAsync();
        return app;
    }

    public async Task InitializeAsync()
    {
        if (PostgresServer.WhyNone is null)
            await StartOnAsync(await PostgresServer.CreateDatabaseAsync());
    }

    /// <summary>Starts on a database that exists: a second node, or the same one after a restart.</summary>
    public Task StartOnAsync(string connectionString)
    {
        _connectionString = connectionString;
        StartServer();
        return Task.CompletedTask;
    }

    Task IAsyncLifetime.DisposeAsync() => StopAndDropAsync();

    /// <summary>Stops the application and removes its database.</summary>
    public async Task StopAndDropAsync()
    {
        await DisposeAsync();
        if (_connectionString is not null)
            await PostgresServer.DropDatabaseAsync(_connectionString);
    }

    /// <summary>A browser that nobody has signed in with yet.</summary>
    public Visitor Visit() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));

    public Task<TResponse> Send<TResponse>(Actor actor, IRequest<TResponse> request) => Services.GetRequiredService<RequestSender>().Send(actor, request);

    public Task<TResponse> Send<TResponse>(IOutsideWorkspace<TResponse> request) => Services.GetRequiredService<RequestSender>().Send(request);

    /// <summary>Goes through the first run, without samples, and is then signed in as the owner.</summary>
    public async Task<SignedIn> FirstRunAsync(string workspace = "Platform team", string name = "Ada Owner", string email = "ada@example.org")
    {
        var visitor = Visit();
        using var answer = await visitor.Submit("/start", "start", new()
        {
            ["Input.WorkspaceName"] = workspace,
            ["Input.Name"] = name,
            ["Input.Email"] = email,
            ["Input.Password"] = Password,
        });
        if (answer.Headers.Location is null)
            throw new InvalidOperationException($"The first run was refused: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await Known(visitor, email);
    }

    /// <summary>The owner from the first run, which the first call goes through: for tests that share the application.</summary>
    public Task<SignedIn> OwnerAsync()
    {
        lock (Log)
            return _owner ??= FirstRunAsync();
    }

    /// <summary>Invites someone new, who joins and is signed in.</summary>
    public async Task<SignedIn> NewMember(SignedIn owner, WorkspaceRole role, string name)
    {
        var invitation = (await Send(owner.Actor, new CreateInvitation(role))).Value!;
        var email = $"{Guid.NewGuid():N}@example.org";
        var joined = await Send(new JoinAsNewcomer(invitation.Path["/join/".Length..], name, email, Password));
        // Names differ within a workspace, and the tests of a class share one.
        for (var i = 2; joined.Refusals is [{ Code: "name-taken" }]; i++)
            joined = await Send(new JoinAsNewcomer(invitation.Path["/join/".Length..], $"{name} {i}", email, Password));
        return await SignIn(email);
    }

    public async Task<SignedIn> SignIn(string email, string password = Password)
    {
        var visitor = Visit();
        using var answer = await visitor.Submit(SignInPage.Path, "sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = password });
        if (answer.Headers.Location is null)
            throw new InvalidOperationException($"Signing in was refused: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await Known(visitor, email);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Ledger", ConnectionString);
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        if (Clock is not null)
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    private async Task<SignedIn> Known(Visitor visitor, string email)
    {
        await using var session = Store.QuerySession();
        var normalized = email.ToUpperInvariant();
        var account = await session.Query<Account>().SingleAsync(a => a.NormalizedEmail == normalized);
        return new SignedIn(visitor, new Actor(account.Id, account.LastWorkspaceId!, Guid.NewGuid().ToString("N")), account.Email);
    }
}
