using System.Net.Sockets;
using Testcontainers.PostgreSql;

namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>The Docker engine of this machine, if one answers.</summary>
internal static class DockerEngine
{
    private const string Socket = "/var/run/docker.sock";

    private static readonly Lazy<string?> Version = new(AskVersion);

    public static bool Answers => Version.Value is not null;

    /// <returns>A connection string to a fresh server that ends with this process.</returns>
    public static async Task<string> StartPostgresAsync()
    {
        // Testcontainers does not negotiate the API version, and its reaper wants an image of its own; the exit handler below does that work.
        Environment.SetEnvironmentVariable("DOCKER_API_VERSION", Version.Value);
        Environment.SetEnvironmentVariable("TESTCONTAINERS_RYUK_DISABLED", "true");
        Environment.SetEnvironmentVariable("TESTCONTAINERS_HOST_OVERRIDE", Environment.GetEnvironmentVariable("TESTCONTAINERS_HOST_OVERRIDE") ?? "127.0.0.1");
        var container = new PostgreSqlBuilder("postgres:17-alpine").WithCommand("-c", "max_connections=300").Build();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => container.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await container.StartAsync();
        return container.GetConnectionString();
    }

    private static string? AskVersion()
    {
        if (Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 })
            return Environment.GetEnvironmentVariable("DOCKER_API_VERSION") ?? "1.44";
        if (!File.Exists(Socket))
            return null;
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            using var pong = client.Send(new HttpRequestMessage(HttpMethod.Get, "http://docker/_ping"));
            return pong.Headers.TryGetValues("Api-Version", out var versions) ? versions.First() : null;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}
