namespace DecisionLedger.EmbeddedPostgres;

internal static class FolderPath
{
    /// <summary>The path with every link on the way followed, as the system itself names the folder.</summary>
    public static string WithoutLinks(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            var target = new DirectoryInfo(next).ResolveLinkTarget(returnFinalTarget: true);
            real = target is null ? next : WithoutLinks(target.FullName);
        }

        return real;
    }

    /// <summary>The first folder on the way that not everyone may pass through; null when all may.</summary>
    public static string? FirstClosedToOthers(string path)
    {
        if (OperatingSystem.IsWindows()) return null;
        string? closed = null;
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            if (!folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute)) closed = folder.FullName;
        }

        return closed;
    }
}
