using System.Buffers;
using System.Diagnostics;

namespace DecisionLedger.Web.Api;

/// <summary>
/// The id that ties together all that one call caused: the caller's X-Correlation-Id, else the trace of its traceparent, else a fresh one. The
/// answer names it, and so do the events.
/// </summary>
public static class Correlation
{
    public const string Header = "X-Correlation-Id";

    private const int Longest = 128;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.:");

    private static readonly object Key = new();

    public static void Begin(HttpContext context)
    {
        var id = Sanitised(context.Request.Headers[Header]) ?? Activity.Current?.TraceId.ToString() ?? Guid.NewGuid().ToString("N");
        context.Items[Key] = id;
        context.Response.Headers[Header] = id;
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } trace })
            context.Response.Headers.TraceParent = trace;
    }

    public static string Of(HttpContext context) => (string)context.Items[Key]!;

    /// <returns>Null for what is not an id: it would end up in events, logs and headers.</returns>
    private static string? Sanitised(string? id) => id is { Length: > 0 and <= Longest } && !id.AsSpan().ContainsAnyExcept(Allowed) ? id : null;
}
