using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DecisionLedger.EmbeddedPostgres;

/// <summary>A folder of PostgreSQL's programs, and which version they are.</summary>
internal sealed partial record PostgresInstallation(string Folder, int Major, string Version)
{
    public string InitDb => Program(Folder, "initdb");

    public string PgCtl => Program(Folder, "pg_ctl");

    public static bool IsAt(string folder) =>
        File.Exists(Program(folder, "initdb")) && File.Exists(Program(folder, "pg_ctl")) && File.Exists(Program(folder, "postgres"));

    /// <summary>Null where the programs are not all there or do not run.</summary>
    public static PostgresInstallation? At(string folder)
    {
        folder = Path.GetFullPath(folder);
        if (!IsAt(folder)) return null;
        var start = new ProcessStartInfo(Program(folder, "postgres"), "--version")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var version = VersionNumber().Match(answer);
            return version.Success
                ? new PostgresInstallation(folder, int.Parse(version.Groups["major"].ValueSpan, CultureInfo.InvariantCulture), version.Value)
                : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The file behind links, so that one installation reached by two folders counts once.</summary>
    public static string Origin(string folder)
    {
        var program = new FileInfo(Program(folder, "postgres"));
        return program.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? program.FullName;
    }

    private static string Program(string folder, string name) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    [GeneratedRegex(@"(?<major>\d+)(\.\d+|[a-z]+\d*)?", RegexOptions.CultureInvariant)]
    private static partial Regex VersionNumber();
}
