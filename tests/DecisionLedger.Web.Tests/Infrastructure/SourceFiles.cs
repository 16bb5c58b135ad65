namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>The repository's own files, for tests that read what we wrote.</summary>
public static class SourceFiles
{
    public static string Root { get; } = FindRoot();

    /// <returns>Every file of a folder of the repository, what a build made of them aside.</returns>
    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "DecisionLedger.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
