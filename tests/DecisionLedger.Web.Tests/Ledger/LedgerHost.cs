using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Host;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Marten;
using Marten.Events;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace DecisionLedger.Web.Tests.Ledger;

/// <summary>The ledger without the web: commands, queries and projections on a real database.</summary>
public sealed class LedgerHost : IAsyncDisposable
{
    public const string Workspace = "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a";
    public const string OtherWorkspace = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b";

    private readonly IHost _host;

    private readonly string _connectionString;

    private LedgerHost(IHost host, FakeTimeProvider clock, string connectionString) => (_host, Clock, _connectionString) = (host, clock, connectionString);

    public FakeTimeProvider Clock { get; }

    public CapturedLog Captured { get; private init; } = new();

    public IDocumentStore Store => _host.Services.GetRequiredService<IDocumentStore>();

    public IServiceProvider Services => _host.Services;

    public string ConnectionString => _connectionString;

    public Actor Ana { get; } = ActorNamed(1, Workspace);

    public Actor Ben { get; } = ActorNamed(2, Workspace);

    public Actor Viewer { get; } = ActorNamed(3, Workspace);

    public Actor Stranger { get; } = ActorNamed(4, OtherWorkspace);

    public static async Task<LedgerHost> StartAsync(string connectionString, FakeTimeProvider? clock = null)
    {
        clock ??= new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var captured = new CapturedLog();
        builder.Logging.AddProvider(captured);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddLedger(connectionString, applySchemaOnStartup: true);
        builder.Services.AddMediator(typeof(LedgerRegistration).Assembly);
        var ledger = new LedgerHost(builder.Build(), clock, connectionString) { Captured = captured };
        await ledger._host.StartAsync();
        await ledger.Admit(ledger.Ana, WorkspaceRole.Owner);
        await ledger.Admit(ledger.Ben, WorkspaceRole.Editor);
        await ledger.Admit(ledger.Viewer, WorkspaceRole.Viewer);
        await ledger.Admit(ledger.Stranger, WorkspaceRole.Owner);
        return ledger;
    }

    /// <summary>A second node of the program on the same database and clock.</summary>
    public Task<LedgerHost> AnotherNode() => StartAsync(_connectionString, Clock);

    public Task<T> Send<T>(Actor actor, IRequest<T> request) => _host.Services.GetRequiredService<RequestSender>().Send(actor, request);

    public async Task<Guid> Log(Actor actor, string title = "Support bot", params FirstNeed[] needs)
    {
        var outcome = await Send(actor, new LogUseCase(Guid.Empty, title, "Answer questions about our product", new FirstFacts { Needs = needs }));
        return outcome.Value?.UseCaseId ?? throw new InvalidOperationException(outcome.Refusal!.Message);
    }

    public static FirstNeed Need(string need, NeedLevel level = NeedLevel.Wanted) => new(need, level, "");

    /// <summary>Waits until the portfolio has caught up with all that was recorded.</summary>
    public Task CaughtUp() => Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));

    /// <summary>The same where the projection may have to pause first: for how long is counted by the clock, which only a test moves.</summary>
    public async Task CaughtUpPausing()
    {
        var caughtUp = ReadModels.CaughtUpAsync(_connectionString);
        while (await Task.WhenAny(caughtUp, Task.Delay(1_000)) != caughtUp)
            Clock.Advance(TimeSpan.FromSeconds(2));
        await caughtUp;
    }

    public async Task<T?> Load<T>(string workspace, Guid id)
        where T : notnull
    {
        await using var session = Store.QuerySession(workspace);
        return await session.LoadAsync<T>(id);
    }

    /// <summary>Rebuilds what is read of use cases, then the portfolio.</summary>
    public async Task<IReadOnlyList<FailedFold>> Rebuild()
    {
        var setAside = await RebuildUseCases();
        await Services.GetRequiredService<PortfolioRebuild>().RunAsync(_ => { }, CancellationToken.None);
        return setAside;
    }

    public Task<IReadOnlyList<FailedFold>> RebuildUseCases() => Services.GetRequiredService<UseCaseRebuild>().RunAsync(_ => { }, CancellationToken.None);

    public async Task<T> Scalar<T>(string sql)
    {
        await using var database = NpgsqlDataSource.Create(_connectionString);
        await using var command = database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task Execute(string sql, params object[] values)
    {
        await using var database = NpgsqlDataSource.Create(_connectionString);
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Every document of the read models as stored, to compare before and after a rebuild.</summary>
    public Task<IReadOnlyList<string>> Documents() => ReadModels.DumpAsync(_connectionString);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private async Task Admit(Actor actor, WorkspaceRole role)
    {
        await using var session = Store.LightweightSession();
        session.Store(new Membership
        {
            Id = Membership.IdOf(actor.WorkspaceId, actor.MemberId),
            WorkspaceId = actor.WorkspaceId,
            MemberId = actor.MemberId,
            Name = $"Member {actor.MemberId}",
            Role = role,
            JoinedAt = Clock.GetUtcNow(),
        });
        await session.SaveChangesAsync();
    }

    private static Actor ActorNamed(byte number, string workspace) =>
        new(new Guid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, number), workspace, $"correlation-{number}");
}
