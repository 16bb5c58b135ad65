using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DecisionLedger.Benchmarks;

/// <summary>The built program as a person starts it: how long until its first page, and what it takes while nobody uses it.</summary>
public static class StartBenchmark
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(60);

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    public static async Task StartAsync()
    {
        Report.Heading("From the start to the first page, on a private PostgreSQL");
        using var folder = new DataFolder();
        var direct = new List<double>();
        var run = new List<double>();
        var first = (Run: 0.0, Direct: 0.0);
        for (var round = 0; round < 2; round++)
        {
            folder.Empty();
            first.Run = await TimeAsync(folder, byDotnetRun: true);
            folder.Empty();
            first.Direct = await TimeAsync(folder, byDotnetRun: false);
        }

        for (var round = 0; round < 3; round++)
        {
            run.Add(await TimeAsync(folder, byDotnetRun: true));
            direct.Add(await TimeAsync(folder, byDotnetRun: false));
        }

        Figure("first page after dotnet run, empty data folder", first.Run, first.Direct, 6);
        Figure("first page after dotnet run, later starts", run.Order().ElementAt(1), direct.Order().ElementAt(1), 3);
    }

    public static async Task IdleAsync()
    {
        Report.Heading("An idle server");
        using var folder = new DataFolder();
        await using var program = await Program.StartAsync(folder, byDotnetRun: false);
        await Task.Delay(Settle);
        var (server, postgres) = (program.CpuTime, program.PostgresCpuTime);
        await Task.Delay(Idle);
        var share = (program.CpuTime - server) / Idle;
        Report.Figure("idle server, share of a core", Percent(share), "", "", "< 0.5%", share < 0.005);
        Report.Figure("idle PostgreSQL beside it, share of a core", Percent((program.PostgresCpuTime - postgres) / Idle), "", "", "", null);
        var megabytes = program.ResidentBytes / 1e6;
        Report.Figure("idle server, resident", string.Create(CultureInfo.InvariantCulture, $"{megabytes:0} MB"), "", "", "< 200 MB", megabytes < 200);
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.00}%");

    private static void Figure(string what, double seconds, double floor, double goal) => Report.Figure(
        what,
        string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"),
        string.Create(CultureInfo.InvariantCulture, $"{floor:0.0} s without dotnet run"),
        Report.Share(seconds / floor),
        string.Create(CultureInfo.InvariantCulture, $"< {goal} s"),
        seconds < goal);

    private static async Task<double> TimeAsync(DataFolder folder, bool byDotnetRun)
    {
        var started = Stopwatch.StartNew();
        await using var program = await Program.StartAsync(folder, byDotnetRun);
        return started.Elapsed.TotalSeconds;
    }

    private sealed class DataFolder : IDisposable
    {
        // Not CreateTempSubdirectory: PostgreSQL may run under another account, which has to pass through the folder.
        private readonly string _root = Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"decisionledger-start-{Environment.ProcessId}")).FullName;

        public string Path => System.IO.Path.Combine(_root, "postgres");

        public void Empty()
        {
            if (Directory.Exists(Path))
                Directory.Delete(Path, recursive: true);
        }

        public void Dispose() => Directory.Delete(_root, recursive: true);
    }

    /// <summary>A process of the program whose first page has been fetched.</summary>
    private sealed class Program : IAsyncDisposable
    {
        private readonly Process _process;
        private readonly string _folder;

        private Program(Process process, string folder) => (_process, _folder) = (process, folder);

        public TimeSpan CpuTime
        {
            get
            {
                _process.Refresh();
                return _process.TotalProcessorTime;
            }
        }

        public long ResidentBytes
        {
            get
            {
                _process.Refresh();
                return _process.WorkingSet64;
            }
        }

        /// <summary>Of every process of the private server; those that ended count with the one that started them.</summary>
        public TimeSpan PostgresCpuTime
        {
            get
            {
                var postmaster = int.Parse(File.ReadLines(System.IO.Path.Combine(_folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
                var ticks = 0L;
                foreach (var process in Directory.GetDirectories("/proc").Where(p => int.TryParse(System.IO.Path.GetFileName(p), out _)))
                {
                    try
                    {
                        var text = File.ReadAllText($"{process}/stat");
                        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
                        if (System.IO.Path.GetFileName(process) == postmaster.ToString(CultureInfo.InvariantCulture))
                            ticks += fields[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture));
                        else if (fields[1] == postmaster.ToString(CultureInfo.InvariantCulture))
                            ticks += fields[11..13].Sum(f => long.Parse(f, CultureInfo.InvariantCulture));
                    }
                    catch (IOException)
                    {
                        // It ended meanwhile.
                    }
                }

                return TimeSpan.FromSeconds(ticks / 100.0);
            }
        }

        public static async Task<Program> StartAsync(DataFolder folder, bool byDotnetRun)
        {
            var port = FreePort();
            var start = new ProcessStartInfo(
                "dotnet",
                byDotnetRun
                    ? ["run", "--project", System.IO.Path.Combine(Repository(), "src", "DecisionLedger.Web"), "--configuration", Configuration]
                    : [System.IO.Path.Combine(AppContext.BaseDirectory, "DecisionLedger.Web.dll")])
            {
                RedirectStandardOutput = true,
                WorkingDirectory = Repository(),
            };
            start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
            start.Environment["EmbeddedPostgres__DataFolder"] = folder.Path;
            var program = new Program(Process.Start(start)!, folder.Path);
            program._process.OutputDataReceived += (_, _) => { };
            program._process.BeginOutputReadLine();
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            while (true)
            {
                try
                {
                    using var page = await http.GetAsync(new Uri("/start", UriKind.Relative));
                    if (page.StatusCode == HttpStatusCode.OK)
                        return program;
                }
                catch (HttpRequestException) when (!program._process.HasExited)
                {
                    await Task.Delay(20);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            // SIGTERM, as a person's Ctrl+C: the private server stops with it. dotnet run hands it on.
            using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
                await kill.WaitForExitAsync();
            await _process.WaitForExitAsync();
            while (File.Exists(System.IO.Path.Combine(_folder, "data", "postmaster.pid")))
                await Task.Delay(20);
            _process.Dispose();
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        private static string Repository()
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(System.IO.Path.Combine(folder.FullName, "DecisionLedger.sln")))
                folder = folder.Parent ?? throw new InvalidOperationException("Run the benchmarks from a checkout: dotnet run starts the program's project.");
            return folder.FullName;
        }
    }
}
