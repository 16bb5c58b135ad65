using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Portfolio;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Features.Samples.Plant;
using DecisionLedger.Web.Ledger;
using JasperFx;
using Marten;

namespace DecisionLedger.Web.CommandLine;

/// <summary>What the executable does other than serve, for people who run it: migrate, seed, rebuild, health.</summary>
public static class CommandLineCommands
{
    public const string Usage =
        """
        DecisionLedger serves when it is started without a command. The commands:
          migrate             create or update the database's schema, then stop
          seed                plant the four worked examples in the oldest workspace, then stop
          rebuild             rebuild the read models from the events, then stop
          retry               try again to apply what was set aside, then stop
          health [URL]        ask a running program whether it is ready (http://localhost:8080/health/ready); exit code 0 if so
        Settings are given as environment variables or as --Name:Part=value; the README lists them.
        """;

    /// <summary>The command among the arguments; settings begin with a dash. Null where there is none: serve.</summary>
    public static string? NameIn(string[] args) => args.FirstOrDefault() is { } first && !first.StartsWith('-') ? first : null;

    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(WebApplication app, string command, CancellationToken cancellation)
    {
        var store = app.Services.GetRequiredService<IDocumentStore>();
        switch (command)
        {
            case "migrate":
                await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
                // Where the version before kept the portfolio otherwise, it is built anew from the history.
                await app.Services.GetRequiredService<PortfolioRebuild>().EnsureBuiltAsync(cancellation);
                Console.WriteLine("The schema is up to date.");
                return 0;
            case "seed":
                return await SeedAsync(app, store, cancellation);
            case "rebuild":
                return await RebuildAsync(app, store, cancellation);
            case "retry":
                return await PortfolioCommands.RetryAsync(app.Services, Console.Out, Console.Error, cancellation);
            default:
                await Console.Error.WriteLineAsync($"There is no command \"{command}\".{Environment.NewLine}{Usage}");
                return 2;
        }
    }

    public static async Task<int> HealthAsync(string[] args, CancellationToken cancellation)
    {
        var url = args.Skip(1).FirstOrDefault() ?? "http://localhost:8080/health/ready";
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var response = await http.GetAsync(new Uri(url), cancellation);
            Console.WriteLine($"{url}: {(int)response.StatusCode}");
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{url}: {e.Message}");
            return 1;
        }
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
        Console.WriteLine("The four worked examples are planted.");
        return 0;
    }

    private static async Task<int> RebuildAsync(WebApplication app, IDocumentStore store, CancellationToken cancellation)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        Console.WriteLine("Rebuilding frameworks");
        await daemon.RebuildProjectionAsync<FrameworkStream>(cancellation);
        // The portfolio is built from what is read of use cases: this order matters.
        var failed = await app.Services.GetRequiredService<UseCaseRebuild>().RunAsync(progress => Console.WriteLine(PortfolioCommands.Line("use cases", progress)), cancellation);
        foreach (var one in failed)
            await Console.Error.WriteLineAsync($"Set aside: use case {one.UseCaseId} of workspace {one.Workspace}, which stays as it was: {one.Reason}");
        var code = await PortfolioCommands.RebuildAsync(app.Services, Console.Out, Console.Error, cancellation);
        Console.WriteLine("The read models are rebuilt.");
        return failed.Count > 0 ? 3 : code;
    }
}
