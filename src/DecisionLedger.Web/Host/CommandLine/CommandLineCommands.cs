using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Features.Samples.Seed;
using DecisionLedger.Web.Requests;
using Marten;

namespace DecisionLedger.Web.Host.CommandLine;

/// <summary>What the executable does other than serve, for people who run it: migrate, seed, rebuild, health.</summary>
public static class CommandLineCommands
{
    public const string Migrate = "migrate";

    public static readonly IReadOnlyList<ProgramCommand> All =
    [
        new(Migrate, "Create or update the database tables, then stop.", MigrateAsync),
        new("seed", "Add the four sample use cases to the oldest workspace, then stop.", async (app, cancellation) => await SeedAsync(app, await StoreOf(app, cancellation), cancellation)),
        new("rebuild", "Rebuild the read models from the events, then stop.", async (app, cancellation) => await RebuildAsync(app, await StoreOf(app, cancellation), cancellation)),
        new("retry", "Retry the use cases that the portfolio set aside, then stop.", RetryAsync),
    ];

    public static async Task<int> HealthAsync(Uri url, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var response = await http.GetAsync(url, cancellation);
            Console.WriteLine($"{url}: {(int)response.StatusCode}");
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{url}: {e.Message}");
            return 1;
        }
    }

    /// <summary>The store with its tables made, as serving does it.</summary>
    private static async Task<IDocumentStore> StoreOf(WebApplication app, CancellationToken cancellation)
    {
        if (app.Services.GetService<SchemaAtStart>() is { } schema)
            await schema.StartAsync(cancellation);
        return app.Services.GetRequiredService<IDocumentStore>();
    }

    private static async Task<int> MigrateAsync(WebApplication app, CancellationToken cancellation)
    {
        await app.Services.GetRequiredService<LedgerSchema>().BringUpToDateAsync(cancellation);
        // What is read is kept otherwise than by earlier versions: it is made anew from the events, where that was not done yet.
        var failed = await app.Services.GetRequiredService<UseCaseRebuild>().EnsureBuiltAsync(progress => Console.WriteLine(PortfolioCommands.Line("use cases", progress)), cancellation);
        await app.Services.GetRequiredService<PortfolioRebuild>().EnsureBuiltAsync(cancellation);
        if (failed.Count > 0)
            return await TellAsync(failed);
        Console.WriteLine("The database tables are up to date.");
        return ExitCodes.Done;
    }

    private static async Task<int> SeedAsync(WebApplication app, IDocumentStore store, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var owner = await session.Query<Membership>().Where(m => m.Active && m.Role == WorkspaceRole.Owner).OrderBy(m => m.JoinedAt).FirstOrDefaultAsync(cancellation);
        if (owner is null)
        {
            await Console.Error.WriteLineAsync("There is no workspace yet. Start the program and create the first account, then run seed.");
            return 1;
        }

        var actor = new Actor(owner.MemberId, owner.WorkspaceId, "seed");
        await app.Services.GetRequiredService<RequestSender>().Send(actor, new SeedSamples(), cancellation);
        Console.WriteLine("Added the four sample use cases.");
        return 0;
    }

    private static async Task<int> RebuildAsync(WebApplication app, IDocumentStore store, CancellationToken cancellation)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        Console.WriteLine("Rebuilding frameworks");
        await daemon.RebuildProjectionAsync<FrameworkStream>(cancellation);
        // The portfolio is built from what is read of use cases: this order matters.
        var failed = await app.Services.GetRequiredService<UseCaseRebuild>().RunAsync(progress => Console.WriteLine(PortfolioCommands.Line("use cases", progress)), cancellation);
        var code = await PortfolioCommands.RebuildAsync(app.Services, Console.Out, Console.Error, cancellation);
        Console.WriteLine("Rebuilt the read models.");
        return failed.Count > 0 ? await TellAsync(failed) : code;
    }

    private static async Task<int> RetryAsync(WebApplication app, CancellationToken cancellation)
    {
        await StoreOf(app, cancellation);
        return await PortfolioCommands.RetryAsync(app.Services, Console.Out, Console.Error, cancellation);
    }

    private static async Task<int> TellAsync(IReadOnlyList<FailedFold> failed)
    {
        foreach (var one in failed)
            await Console.Error.WriteLineAsync($"Set aside: use case {one.UseCaseId} of workspace {one.Workspace}, which is unchanged: {one.Reason}");
        return ExitCodes.SetAside;
    }
}
