using DecisionLedger.Web.Host;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DecisionLedger.Benchmarks;

/// <summary>The ledger as the program runs it, without the web.</summary>
public sealed class BenchmarkLedger : IAsyncDisposable
{
    private readonly IHost _host;

    private BenchmarkLedger(IHost host) => _host = host;

    public Actor Owner { get; } = new(Guid.CreateVersion7(), "benchmarks", "benchmarks");

    public IServiceProvider Services => _host.Services;

    public IDocumentStore Store => _host.Services.GetRequiredService<IDocumentStore>();

    public static async Task<BenchmarkLedger> StartAsync(string connectionString)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddLedger(connectionString, applySchemaOnStartup: true);
        builder.Services.AddMediator(typeof(LedgerRegistration).Assembly);
        var ledger = new BenchmarkLedger(builder.Build());
        await ledger._host.StartAsync();
        await ledger.JoinAsync(ledger.Owner);
        return ledger;
    }

    public Task<T> Send<T>(IRequest<T> request) => Send(Owner, request);

    public Task<T> Send<T>(Actor member, IRequest<T> request) => _host.Services.GetRequiredService<RequestSender>().Send(member, request);

    /// <returns>The owner of a workspace of its own.</returns>
    public async Task<Actor> JoinAsync(string workspace)
    {
        var owner = new Actor(Guid.CreateVersion7(), workspace, "benchmarks");
        await JoinAsync(owner);
        return owner;
    }

    private async Task JoinAsync(Actor owner)
    {
        await using var session = Store.LightweightSession();
        session.Store(new Membership
        {
            Id = Membership.IdOf(owner.WorkspaceId, owner.MemberId),
            WorkspaceId = owner.WorkspaceId,
            MemberId = owner.MemberId,
            Name = "Owner",
            Role = WorkspaceRole.Owner,
            JoinedAt = DateTimeOffset.UtcNow,
        });
        await session.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
