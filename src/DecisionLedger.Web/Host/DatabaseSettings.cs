using DecisionLedger.Web.Host.CommandLine;
using Npgsql;

namespace DecisionLedger.Web.Host;

/// <summary>Reads the settings that name a database, and says of each what is wrong with it.</summary>
public static class DatabaseSettings
{
    private const string ConnectionString = "ConnectionStrings__Ledger";

    /// <exception cref="StartException">It names the setting that cannot be used.</exception>
    public static NpgsqlConnectionStringBuilder Read(string connectionString, string? passwordFile)
    {
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(connectionString);
        }
        // What is wrong is in the message; the string itself, with its password, is not.
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException or OverflowException)
        {
            throw new StartException(
                $"The setting {ConnectionString} cannot be read: {e.Message.Split('\n')[0].Trim().TrimEnd('.')}. Write it as Host=…;Database=…;Username=…", ExitCodes.Usage);
        }

        if (string.IsNullOrWhiteSpace(settings.Host))
            throw new StartException($"The setting {ConnectionString} has no Host.", ExitCodes.Usage);
        if (string.IsNullOrWhiteSpace(settings.Database))
            throw new StartException($"The setting {ConnectionString} has no Database.", ExitCodes.Usage);
        if (!string.IsNullOrWhiteSpace(passwordFile))
            settings.Password = Password(passwordFile);
        return settings;
    }

    /// <summary>A password in a file of its own stays out of the environment, out of process lists and out of crash reports.</summary>
    private static string Password(string file)
    {
        const string setting = "Database__PasswordFile";
        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } password
                ? password
                : throw new StartException($"The file {file} in the setting {setting} is empty.", ExitCodes.Usage);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StartException($"The file {file} in the setting {setting} cannot be read: {e.Message}", ExitCodes.Usage);
        }
    }
}
