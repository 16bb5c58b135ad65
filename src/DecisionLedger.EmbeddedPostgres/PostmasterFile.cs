using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace DecisionLedger.EmbeddedPostgres;

/// <summary>What the server writes about itself in <c>postmaster.pid</c>; it stays behind when the server is killed.</summary>
internal sealed record PostmasterFile(int ProcessId, DateTimeOffset Started, int Port, string Status, string DataFolder)
{
    public bool IsReady => Status == "ready";

    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");

    /// <summary>Null when there is none, or not yet a whole one.</summary>
    public static PostmasterFile? Read(string dataFolder)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(PathIn(dataFolder));
        }
        catch (IOException)
        {
            return null;
        }

        if (lines.Length < 3
            || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var processId)
            || !long.TryParse(lines[2], CultureInfo.InvariantCulture, out var started))
        {
            return null;
        }

        var port = lines.Length > 3 && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var found) ? found : 0;
        // A negative number is that of a server in single-user mode.
        return new PostmasterFile(
            Math.Abs(processId), DateTimeOffset.FromUnixTimeSeconds(started), port, lines.Length > 7 ? lines[7].Trim() : "", dataFolder);
    }

    /// <summary>Whether that very server still runs: the number alone may be another process's by now, or the folder a copy.</summary>
    public bool IsRunning() => OperatingSystem.IsLinux() ? RunsHere() : RunsUnderTheName();

    /// <summary>Whether some process has the number: the server then takes the file for a live one's and refuses to start.</summary>
    public bool NumberIsTaken() =>
        OperatingSystem.IsLinux() ? LinuxProcess.Read(ProcessId) is not null : ProcessMark.Of(ProcessId) is not null;

    private bool RunsHere()
    {
        if (LinuxProcess.Read(ProcessId) is not { IsZombie: false, Name: "postgres" or "postmaster" }) return false;
        try
        {
            return new DirectoryInfo($"/proc/{ProcessId}/cwd").LinkTarget == DataFolder;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return LinuxProcess.Read(ProcessId) is { IsZombie: false };
        }
    }

    private bool RunsUnderTheName()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName is "postgres" or "postmaster"
                   && Math.Abs((process.StartTime.ToUniversalTime() - Started.UtcDateTime).TotalMinutes) < 1;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (Win32Exception)
        {
            return true;
        }
    }
}
