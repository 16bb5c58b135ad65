using System.ComponentModel;
using System.Diagnostics;

namespace DecisionLedger.EmbeddedPostgres;

/// <summary>Runs a program and waits for it, under the server's account where there is one.</summary>
internal static class Command
{
    public static async Task<CommandResult> RunAsync(
        string program, IEnumerable<string> arguments, string workingFolder, ServerAccount? account, CancellationToken cancellation)
    {
        using var process = Start(program, arguments, workingFolder, account);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new CommandResult(process.ExitCode, await output, await error);
    }

    public static Process Start(string program, IEnumerable<string> arguments, string workingFolder, ServerAccount? account)
    {
        var start = new ProcessStartInfo(account is null ? program : "setpriv")
        {
            // The account must be able to stand in the folder it is started in, which the program's own may not allow.
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in account?.Arguments(program) ?? []) start.ArgumentList.Add(argument);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        // Settings for other servers (PGDATA, PGPORT, PGOPTIONS) must not reach this one, and its messages are to be English.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment.Remove("LANGUAGE");
        start.Environment["LC_ALL"] = "C";
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception failure)
        {
            throw new EmbeddedPostgresException(
                account is null
                    ? $"{program} could not be run ({failure.Message})."
                    : "PostgreSQL does not run as root, and setpriv, which starts it under another account, could not be run "
                      + $"({failure.Message}). Install util-linux, or start the program as an ordinary user.",
                failure);
        }
    }
}
