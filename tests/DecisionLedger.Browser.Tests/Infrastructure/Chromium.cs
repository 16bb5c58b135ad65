using System.Diagnostics;
using Microsoft.Playwright;

namespace DecisionLedger.Browser.Tests.Infrastructure;

/// <summary>
/// One Chromium for the whole test run: the one that CHROMIUM_PATH names, or an installed one; on Debian as root it is installed when missing.
/// </summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private static readonly Lazy<string?> Path = new(Find);

    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);

    /// <summary>Why no browser can be had here; null where one can.</summary>
    public static string? WhyNone => Path.Value is null
        ? "No Chromium was found. Install it (Debian: apt-get install chromium fonts-liberation) or name it by CHROMIUM_PATH."
        : null;

    public static Task<IBrowser> BrowserAsync() => Started.Value;

    private static async Task<IBrowser> StartAsync()
    {
        // A page may be slow on a machine that builds something else; what is expected must come, not come fast.
        Assertions.SetDefaultExpectTimeout(20_000);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path.Value,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        return Installed() ?? (Install() ? Installed() : null);
    }

    private static string? Installed()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    private static bool Install()
    {
        const string apt = "/usr/bin/apt-get";
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists(apt))
            return false;
        Console.WriteLine("Chromium is missing: installing Debian's chromium and fonts-liberation.");
        return Run(apt, "update", "-qq") && Run(apt, "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation");
    }

    private static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process.WaitForExit(TimeSpan.FromMinutes(10)) && process.ExitCode == 0;
    }
}
