using System.Globalization;
using System.Security.Cryptography;

namespace DecisionLedger.EmbeddedPostgres;

/// <summary>Where everything of one cluster lies. The paths are free of links, so that two spellings of a folder are one cluster.</summary>
internal sealed class ClusterFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;

    private ClusterFolder(string root) => Root = root;

    public string Root { get; }

    public string Data => Path.Combine(Root, "data");

    /// <summary>Holds a cluster in the making; one that was cut off is thrown away by the next start.</summary>
    public string DataInTheMaking => Path.Combine(Root, "data.new");

    public string Binaries => Path.Combine(Root, "binaries");

    public string Leases => Path.Combine(Root, "leases");

    public string Lock => Path.Combine(Root, "start.lock");

    public string Log => Path.Combine(Root, "server.log");

    public string PasswordFile => Path.Combine(Root, "password");

    private string PortFile => Path.Combine(Root, "port");

    public static ClusterFolder Open(string? configured)
    {
        var path = Path.GetFullPath(string.IsNullOrWhiteSpace(configured) ? Default() : configured);
        try
        {
            var folder = new ClusterFolder(FolderPath.WithoutLinks(CreateFolder(path)));
            folder.RefuseForeignContent();
            CreateFolder(folder.Leases);
            // The server's account must be able to pass through, and no more.
            if (ServerAccount.IsNeeded)
                File.SetUnixFileMode(folder.Root, File.GetUnixFileMode(folder.Root) | UnixFileMode.OtherExecute);
            return folder;
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw NotWritable(path, failure);
        }
    }

    public static EmbeddedPostgresException NotWritable(string path, Exception failure) => new(
        $"The data folder {path} cannot be written by {Environment.UserName} ({failure.Message.TrimEnd('.')}). "
        + "Give this user write access, run the program as the folder's owner, or set another data folder.",
        failure);

    /// <summary>Null before the first start.</summary>
    public int? DataMajor()
    {
        try
        {
            if (!Directory.Exists(Data) || Directory.GetFileSystemEntries(Data).Length == 0) return null;
            var text = File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim();
            return int.TryParse(text, CultureInfo.InvariantCulture, out var major) ? major : throw NotACluster(Data);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw NotACluster(Data);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new EmbeddedPostgresException(
                $"The data in {Data} does not belong to {Environment.UserName}. Nothing was changed. "
                + "Run the program as its owner, or set another data folder.",
                failure);
        }
    }

    public int? LastPort() =>
        File.Exists(PortFile) && int.TryParse(File.ReadAllText(PortFile), CultureInfo.InvariantCulture, out var port) ? port : null;

    public void RememberPort(int port) => WriteWhole(PortFile, port.ToString(CultureInfo.InvariantCulture));

    /// <summary>The superuser's password; made up on the first start, and kept through a first start that was cut off.</summary>
    public string Password(ServerAccount? account)
    {
        if (File.Exists(PasswordFile)) return File.ReadAllText(PasswordFile).Trim();
        if (DataMajor() is not null)
        {
            throw new EmbeddedPostgresException(
                $"The password file {PasswordFile} is missing, so the data in {Data} cannot be opened. The data is unchanged. "
                + $"Restore the file from a backup; or, to start with an empty database, move {Root} away.");
        }

        var password = RandomNumberGenerator.GetHexString(48, lowercase: true);
        WriteWhole(PasswordFile, password);
        account?.Own(PasswordFile);
        return password;
    }

    public static FileStream OpenForOwner(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    private static void WriteWhole(string path, string text)
    {
        var unfinished = path + ".new";
        using (var file = OpenForOwner(unfinished, FileMode.Create, FileShare.None))
        using (var writer = new StreamWriter(file))
            writer.Write(text);
        File.Move(unfinished, path, overwrite: true);
    }

    private void RefuseForeignContent()
    {
        if (File.Exists(Path.Combine(Root, "PG_VERSION")))
        {
            throw new EmbeddedPostgresException(
                $"{Root} is the data folder of another PostgreSQL server. Nothing was changed. Set a data folder that is empty or does not exist yet.");
        }

        // An account is given rights in this folder, so it must not be someone's home folder by mistake.
        var content = Directory.GetFileSystemEntries(Root).Select(Path.GetFileName).Where(name => name != "lost+found").ToList();
        if (content.Count > 0 && !Directory.Exists(Leases) && !Directory.Exists(Data)) throw NotACluster(Root);
    }

    private static EmbeddedPostgresException NotACluster(string path) => new(
        $"{path} is not empty and is not a PostgreSQL cluster of this program. Nothing was changed. "
        + "Set a data folder that is empty or does not exist yet.");

    private static string CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerFolder);
        return path;
    }

    private static string Default()
    {
        if (ServerAccount.IsNeeded) return "/var/lib/decisionledger/postgres";
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return local.Length > 0
            ? Path.Combine(local, "DecisionLedger", "postgres")
            : throw new EmbeddedPostgresException($"The user {Environment.UserName} has no home folder for a database. Set a data folder.");
    }
}
