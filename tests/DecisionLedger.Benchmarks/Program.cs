using DecisionLedger.Benchmarks;
using DecisionLedger.EmbeddedPostgres;

// dotnet run --project tests/DecisionLedger.Benchmarks --configuration Release [-- USE-CASES EVENTS-EACH [CONNECTION-STRING]]
// dotnet run --project tests/DecisionLedger.Benchmarks --configuration Release -- evaluation|appends|rebuild
// dotnet run --project tests/DecisionLedger.Benchmarks --configuration Release -- large: everything at 100,000 use cases of 10 events
// dotnet run --project tests/DecisionLedger.Benchmarks --configuration Release -- start|idle
if (args is ["evaluation"])
{
    Report.Heading($"DecisionLedger, {Environment.ProcessorCount} cores");
    await EvaluationBenchmark.RunAsync();
    Report.Table();
    return;
}

var only = args is ["appends"] or ["rebuild"] ? args[0] : null;
if (only is not null)
    args = [];
if (args is ["large"])
    args = ["100000", "10"];
if (args is ["start"] or ["idle"])
{
    await (args[0] == "start" ? StartBenchmark.StartAsync() : StartBenchmark.IdleAsync());
    Report.Table();
    return;
}

var useCases = args.Length > 0 ? int.Parse(args[0], null) : 10_000;
var eventsEach = args.Length > 1 ? int.Parse(args[1], null) : 50;

// Not CreateTempSubdirectory: PostgreSQL may run under another account, which has to pass through the folder.
var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"decisionledger-benchmarks-{Environment.ProcessId}"));
await using var cluster = args.Length > 2
    ? null
    : await EmbeddedPostgresCluster.StartAsync(new EmbeddedPostgresOptions { DataFolder = Path.Combine(folder.FullName, "postgres") }, CancellationToken.None);
var connectionString = cluster?.ConnectionString ?? args[2];

await using (var ledger = await BenchmarkLedger.StartAsync(connectionString))
{
    Report.Heading($"DecisionLedger, {Environment.ProcessorCount} cores, {useCases:N0} use cases of {eventsEach} events");
    if (only is null)
        await EvaluationBenchmark.RunAsync();
    if (only is null or "appends")
    {
        await AppendBenchmark.RunAsync(ledger, connectionString);
        await BusyWorkspaceBenchmark.RunAsync(ledger);
    }

    if (only is null or "rebuild")
        await RebuildBenchmark.RunAsync(ledger, connectionString, useCases, eventsEach);
    if (only is null)
        await OnManyUseCases();
    Report.Table();

    async Task OnManyUseCases()
    {
        await ReadBenchmark.RunAsync(ledger, connectionString, useCases);
        await TimeTravelBenchmark.RunAsync(ledger, connectionString);
        await ImpactBenchmark.RunAsync(ledger, connectionString);
    }
}

if (cluster is not null)
{
    await cluster.DisposeAsync();
    folder.Delete(recursive: true);
}
