using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DecisionLedger.Web.Host.CommandLine;

/// <summary>Serves until somebody stops it, and tells whoever started it what they need: where the data lies, and what to open.</summary>
public static partial class Serving
{
    /// <summary>What stands before the address in what is printed.</summary>
    public const string Open = "Open ";

    /// <exception cref="StartException">It cannot serve on the address.</exception>
    public static async Task<int> ServeAsync(this WebApplication app, DatabaseConnection database)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (Obstacle(e, app.Configuration["urls"]) is { } obstacle)
        {
            throw obstacle;
        }

        var taken = DateTime.Now - Process.GetCurrentProcess().StartTime;
        Console.WriteLine($"Data: {database.Place} (PostgreSQL {database.ServerVersion})");
        // The test server has no address.
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Open}{Openable(address)} (started in {taken.TotalSeconds:0.0} s; Ctrl+C stops it)"));
        await app.WaitForShutdownAsync();
        return ExitCodes.Done;
    }

    /// <summary>What to open for an address that the server listens on: one that stands for every interface is none that a browser can open.</summary>
    public static string Openable(string address) => AnyInterface().Replace(address, "$1localhost");

    [GeneratedRegex(@"^(https?://)(\[::\]|0\.0\.0\.0|\*|\+)(?=[:/]|$)")]
    private static partial Regex AnyInterface();

    private static StartException? Obstacle(Exception e, string? urls)
    {
        const string another = "Set another address in ASPNETCORE_URLS or with --urls.";
        var address = string.IsNullOrEmpty(urls) ? "http://localhost:5000" : urls;
        return e switch
        {
            StartException told => told,
            IOException { InnerException: AddressInUseException } => new StartException($"The address {address} is in use by another program. Stop it, or set another address in ASPNETCORE_URLS or with --urls.", ExitCodes.Address),
            SocketException { SocketErrorCode: SocketError.AccessDenied } => new StartException($"This user cannot listen on {address}; ports below 1024 often need administrator rights. {another}", ExitCodes.Address),
            SocketException socket => new StartException($"The program cannot listen on {address}: {socket.Message}. {another}", ExitCodes.Address),
            FormatException or UriFormatException or ArgumentException when e.StackTrace?.Contains("Kestrel", StringComparison.Ordinal) == true =>
                new StartException($"The setting ASPNETCORE_URLS is not valid: \"{address}\" is not an address such as http://localhost:5000.", ExitCodes.Usage),
            InvalidOperationException when e.StackTrace?.Contains("Kestrel", StringComparison.Ordinal) == true =>
                new StartException($"The program cannot listen on {address}: {e.Message.Split('\n')[0].Trim()}", ExitCodes.Address),
            _ => null,
        };
    }
}
