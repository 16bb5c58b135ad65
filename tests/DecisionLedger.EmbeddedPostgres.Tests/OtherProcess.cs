using System.Diagnostics;

namespace DecisionLedger.EmbeddedPostgres.Tests;

/// <summary>This assembly's program, run as a process of its own on a data folder.</summary>
internal sealed class OtherProcess : IDisposable
{
    private readonly Process _process;

    private OtherProcess(Process process) => _process = process;

    public static OtherProcess Open(string dataFolder, string? asUser = null)
    {
        var start = new ProcessStartInfo(asUser is null ? "dotnet" : "setpriv")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        string[] before = asUser is null ? [] : [$"--reuid={asUser}", "--clear-groups", "--", "dotnet"];
        foreach (var argument in before) start.ArgumentList.Add(argument);
        start.ArgumentList.Add(typeof(OtherProcess).Assembly.Location);
        start.ArgumentList.Add(dataFolder);
        return new OtherProcess(Process.Start(start)!);
    }

    /// <summary>Its answer: "ready" and the connection string, or "refused" and why.</summary>
    public async Task<string> AnswerAsync() => await _process.StandardOutput.ReadLineAsync() ?? "ended without an answer";

    public async Task LeaveAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
