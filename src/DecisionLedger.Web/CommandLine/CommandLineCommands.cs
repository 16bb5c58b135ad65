using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Features.Samples.Plant;
using DecisionLedger.Web.Ledger;
using Marten;

namespace DecisionLedger.Web.CommandLine;

/// <summary>What the executable does other than serve, for people who run it: migrate, seed, rebuild, health.</summary>
public static class CommandLineCommands
{
    public const string Migrate = "migrate";

    public static readonly IReadOnlyList<ProgramCommand> All =
    [
        new(Migrate, "Create or update the database's schema, then stop.", MigrateAsync),
        new("seed", "Add the four worked examples to the oldest workspace, then stop.", async (app, cancellation) => await SeedAsync(app, await StoreOf(app, cancellation), cancellation)),
        new("rebuild", "Rebuild the read models from the events, then stop.", async (app, cancellation) => await RebuildAsync(await StoreOf(app, cancellation), cancellation)),
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
        Console.WriteLine("The schema is up to date.");
        return ExitCodes.Done;
    }

    private static async Task<int> SeedAsync(WebApplication app, IDocumentStore store, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var owner = await session.Query<Membership>().Where(m => m.Active && m.Role == WorkspaceRole.Owner).OrderBy(m => m.JoinedAt).FirstOrDefaultAsync(cancellation);
        if (owner is null)
        {
            await Console.Error.WriteLineAsync("There is no workspace yet. Start the program and make the first account, then seed.");
            return 1;
        }

        var actor = new Actor(owner.MemberId, owner.WorkspaceId, "seed");
        await app.Services.GetRequiredService<RequestSender>().Send(actor, new PlantSamples(), cancellation);
        Console.WriteLine("The four worked examples are added.");
        return 0;
    }

    private static async Task<int> RebuildAsync(IDocumentStore store, CancellationToken cancellation)
    {
        // The portfolio reads what the recording projection wrote: this order matters.
        using var daemon = await store.BuildProjectionDaemonAsync();
        Console.WriteLine($"Rebuilding {nameof(FrameworkStream)}");
        await daemon.RebuildProjectionAsync<FrameworkStream>(cancellation);
        foreach (var projection in new[] { LedgerRegistration.RecordingProjectionName, PortfolioProjection.Name })
        {
            Console.WriteLine($"Rebuilding {projection}");
            await daemon.RebuildProjectionAsync(projection, cancellation);
        }

        Console.WriteLine("The read models are rebuilt.");
        return 0;
    }
}
