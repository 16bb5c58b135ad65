using System.Diagnostics;
using System.Net.Http.Headers;
using DecisionLedger.Web.Host.CommandLine;

namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>The program as people run it: a process of its own.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    public const string Token = "dl_crash_test_token";

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _output = [];

    private RunningProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException($"The program ended with {process.ExitCode}: {Output}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(20) };

    public int ProcessId => _process.Id;

    public string Output
    {
        get
        {
            lock (_output)
                return string.Join(Environment.NewLine, _output);
        }
    }

    /// <summary>The settings of an unattended first start, with <see cref="Token"/>.</summary>
    public static Dictionary<string, string> Bootstrap(string workspace) => new()
    {
        ["Bootstrap__Email"] = "ada@example.org",
        ["Bootstrap__Password"] = "correct horse battery",
        ["Bootstrap__Workspace"] = workspace,
        ["Bootstrap__Token"] = Token,
    };

    /// <summary>Serves on a private PostgreSQL in this folder.</summary>
    public static Task<RunningProgram> StartAsync(string dataFolder) =>
        StartAsync(new Dictionary<string, string>(Bootstrap("Crash test")) { ["EmbeddedPostgres__DataFolder"] = dataFolder });

    /// <param name="settings">As environment variables.</param>
    public static async Task<RunningProgram> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var program = new RunningProgram(Begin(settings));
        program.Http.BaseAddress = await program._listening.Task.WaitAsync(TimeSpan.FromMinutes(2));
        program.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return program;
    }

    /// <summary>Runs one of the program's commands to its end, which must be a good one.</summary>
    public static async Task CommandAsync(string dataFolder, string command)
    {
        var (exitCode, output) = await RunAsync(new Dictionary<string, string> { ["EmbeddedPostgres__DataFolder"] = dataFolder }, command);
        if (exitCode != 0)
            throw new InvalidOperationException($"{command} ended with {exitCode}: {output}");
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        await using var program = new RunningProgram(Begin(settings, arguments));
        await program._process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));
        return (program._process.ExitCode, program.Output);
    }

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        Http.Dispose();
    }

    private static Process Begin(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.Start();
        return process;
    }

    private void Hear(string? line)
    {
        const string listening = Serving.Open;
        if (line is null)
            return;
        lock (_output)
            _output.Add(line);
        if (line.StartsWith(listening, StringComparison.Ordinal))
            _listening.TrySetResult(new Uri(line.Split(' ')[1]));
    }
}
