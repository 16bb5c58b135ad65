using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace DecisionLedger.EmbeddedPostgres;

internal static class LoopbackPort
{
    // Below the ports systems hand out to outgoing connections: one of those could take the port while the server restarts.
    private const int First = 20_000;
    private const int AfterLast = 32_000;

    public static int Free()
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(First, AfterLast);
            if (IsFree(port)) return port;
        }

        using var any = new TcpListener(IPAddress.Loopback, 0);
        any.Start();
        return ((IPEndPoint)any.LocalEndpoint).Port;
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
