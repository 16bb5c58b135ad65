using DecisionLedger.EmbeddedPostgres;

// Another process for the tests: opens the cluster in the folder named by the argument, says so, and leaves it in order when its
// input ends.
try
{
    var cluster = await EmbeddedPostgresCluster.StartAsync(new EmbeddedPostgresOptions { DataFolder = args[0], AllowDownload = false }, CancellationToken.None);
    await using (cluster)
    {
        Console.WriteLine($"ready {cluster.ConnectionString}");
        Console.In.ReadToEnd();
    }

    return 0;
}
catch (EmbeddedPostgresException refusal)
{
    Console.WriteLine($"refused {refusal.Message.ReplaceLineEndings(" ")}");
    return 1;
}
