using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace DecisionLedger.EmbeddedPostgres;

/// <summary>
/// Tells a process from a later one with the same number: by its start, counted by the system from its own boot where it does
/// that, so that a clock set anew changes nothing.
/// </summary>
internal static class ProcessMark
{
    public static string Own() => Of(Environment.ProcessId)!;

    /// <summary>Null when no such process runs; empty when it runs but its start is hidden from this user.</summary>
    public static string? Of(int processId)
    {
        if (OperatingSystem.IsLinux())
        {
            return LinuxProcess.Read(processId) is { IsZombie: false } process
                ? $"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}/{process.StartTicks}"
                : null;
        }

        try
        {
            using var process = Process.GetProcessById(processId);
            return process.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return null;
        }
        catch (Win32Exception)
        {
            return "";
        }
    }
}
