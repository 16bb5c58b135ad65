using System.Globalization;

namespace DecisionLedger.EmbeddedPostgres;

/// <summary>Says that a process uses the server. It ends with the process, however that ends. Only touched under the start lock.</summary>
internal sealed class Lease
{
    private readonly string _path;

    private Lease(string path) => _path = path;

    public static Lease Take(ClusterFolder folder)
    {
        var path = Path.Combine(folder.Leases, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Guid.NewGuid():N}"));
        using var file = ClusterFolder.OpenForOwner(path, FileMode.CreateNew, FileShare.None);
        using var writer = new StreamWriter(file);
        writer.Write(ProcessMark.Own());
        return new Lease(path);
    }

    public void Release() => File.Delete(_path);

    /// <summary>How many processes' leases hold; those of processes that are gone are thrown away.</summary>
    public static int CountLive(ClusterFolder folder)
    {
        var live = 0;
        foreach (var path in Directory.GetFiles(folder.Leases))
        {
            if (IsLive(path)) live++;
            else File.Delete(path);
        }

        return live;
    }

    private static bool IsLive(string path)
    {
        var number = Path.GetFileName(path).Split('-')[0];
        return int.TryParse(number, CultureInfo.InvariantCulture, out var processId)
               && ProcessMark.Of(processId) is { } mark
               && (mark.Length == 0 || mark == File.ReadAllText(path));
    }
}
