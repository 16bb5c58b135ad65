namespace DecisionLedger.EmbeddedPostgres;

/// <summary>Lets one process at a time make, start or stop the cluster. The system lets go of it when its holder dies.</summary>
internal sealed class StartLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _file;

    private StartLock(FileStream file) => _file = file;

    public static async Task<StartLock> TakeAsync(ClusterFolder folder, Action<string> log, CancellationToken cancellation)
    {
        for (var waited = false; ; waited = true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return new StartLock(ClusterFolder.OpenForOwner(folder.Lock, FileMode.OpenOrCreate, FileShare.None));
            }
            catch (IOException taken) when (IsTaken(taken))
            {
                if (!waited) log("Another process is starting or stopping the database; waiting for it.");
                await Task.Delay(Pause, cancellation);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw ClusterFolder.NotWritable(folder.Root, failure);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    // The system's own numbers: sharing and lock violation; EWOULDBLOCK on Linux and on macOS.
    private static bool IsTaken(IOException failure) =>
        OperatingSystem.IsWindows() ? (failure.HResult & 0xFFFF) is 32 or 33 : failure.HResult is 11 or 35;
}
