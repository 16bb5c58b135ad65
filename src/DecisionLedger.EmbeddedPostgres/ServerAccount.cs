using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace DecisionLedger.EmbeddedPostgres;

/// <summary>The account the server runs under when the program is root, which PostgreSQL refuses to run as.</summary>
internal sealed partial record ServerAccount(string Name, uint User, uint Group)
{
    private static readonly string[] Names = ["postgres", "nobody"];

    [UnsupportedOSPlatformGuard("windows")]
    public static bool IsNeeded => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>Null when the server can run as the program does. Once data exists, its owner decides.</summary>
    public static async Task<ServerAccount?> ForAsync(ClusterFolder folder, CancellationToken cancellation)
    {
        if (!IsNeeded) return null;
        if (!OperatingSystem.IsLinux())
            throw new EmbeddedPostgresException("PostgreSQL does not run as root. Start the program as an ordinary user.");

        var accounts = Known();
        if (accounts.Count == 0)
        {
            throw new EmbeddedPostgresException(
                "PostgreSQL does not run as root, and this machine has neither a postgres nor a nobody account for it. "
                + "Start the program as an ordinary user, or add one of the accounts.");
        }

        if (folder.DataMajor() is null) return accounts[0];
        var owner = (await Command.RunAsync("stat", ["-c", "%u %U", folder.Data], folder.Root, null, cancellation)).Output.Trim().Split(' ');
        return accounts.FirstOrDefault(account => account.User.ToString(CultureInfo.InvariantCulture) == owner[0])
               ?? throw new EmbeddedPostgresException(
                   $"The data in {folder.Data} belongs to the user {owner[^1]}. Nothing was changed. "
                   + $"Run the program as {owner[^1]}, or set another data folder.");
    }

    /// <summary>What to put before a program's name so that it runs under this account.</summary>
    public IEnumerable<string> Arguments(string program) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"--reuid={User}"),
        string.Create(CultureInfo.InvariantCulture, $"--regid={Group}"),
        "--clear-groups",
        "--",
        program,
    ];

    public void Own(string path)
    {
        if (ChangeOwner(path, User, Group) != 0)
        {
            throw new EmbeddedPostgresException(
                $"{path} could not be given to {Name}, the account of PostgreSQL ({Marshal.GetLastPInvokeErrorMessage()}). "
                + "Set a data folder on a file system with owners, or start the program as an ordinary user.");
        }
    }

    private static List<ServerAccount> Known()
    {
        var entries = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        return
        [
            .. Names.SelectMany(name => entries.Where(fields => fields[0] == name).Take(1)).Select(fields => new ServerAccount(
                fields[0],
                uint.Parse(fields[2], CultureInfo.InvariantCulture),
                uint.Parse(fields[3], CultureInfo.InvariantCulture))),
        ];
    }

    [LibraryImport("libc", EntryPoint = "chown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint owner, uint group);
}
