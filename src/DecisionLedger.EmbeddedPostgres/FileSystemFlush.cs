using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DecisionLedger.EmbeddedPostgres;

/// <summary>Writes all that a file system holds back to disk, in one go.</summary>
internal static partial class FileSystemFlush
{
    /// <summary>Whether the system can do it; only Linux says whether it succeeded.</summary>
    public static bool IsThere => OperatingSystem.IsLinux();

    /// <summary>Does nothing where the system cannot do it.</summary>
    /// <param name="path">A file on the file system.</param>
    public static void Run(string path)
    {
        if (!IsThere)
            return;
        using var file = File.OpenHandle(path);
        if (Flush(file) != 0)
            throw new EmbeddedPostgresException($"The new cluster could not be written to disk ({Marshal.GetLastPInvokeErrorMessage()}). Check the disk of {path}, or set another data folder.");
    }

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int Flush(SafeFileHandle file);
}
