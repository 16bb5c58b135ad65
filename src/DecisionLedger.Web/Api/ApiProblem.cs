using System.Globalization;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DecisionLedger.Web.Api;

/// <summary>Makes problem details (RFC 9457). Their types are stable names, one a code; programs tell problems apart by <c>code</c>.</summary>
public static class ApiProblem
{
    public const string TypePrefix = "urn:decision-ledger:problem:";

    public static ProblemHttpResult Of(int status, string code, string detail, string? field = null) => Of(status, [new Refusal(code, detail, field)]);

    public static ProblemHttpResult Of(int status, IReadOnlyList<Refusal> refusals, IReadOnlyList<IRecordedMeanwhile>? meanwhile = null)
    {
        var first = refusals[0];
        var extensions = new Dictionary<string, object?> { ["code"] = first.Code };
        if (first.Field is not null)
            extensions["field"] = first.Field;
        if (refusals.Count > 1)
            extensions["errors"] = refusals.Select(r => new FieldProblem(r.Code, r.Field, r.Message)).ToList();
        if (meanwhile is { Count: > 0 })
            extensions["meanwhile"] = meanwhile.Select(ConcurrentChange.Of).ToList();
        var detail = string.Join(" ", refusals.Select(r => r.Message));
        return TypedResults.Problem(detail, statusCode: status, title: TitleOf(first.Code), type: TypePrefix + first.Code, extensions: extensions);
    }

    /// <summary>A command that a handler refused.</summary>
    /// <param name="conditional">Whether the caller sent If-Match: then a stale version is a failed precondition, otherwise a conflict.</param>
    public static ProblemHttpResult Of<T>(Result<T> refused, bool conditional)
        where T : class => Of(StatusOf(refused.Refusal!.Code, conditional), [refused.Refusal], refused.Meanwhile);

    /// <summary>What to say where the framework answered with a status alone.</summary>
    public static ProblemHttpResult OfStatus(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => Of(401, "unauthenticated", "No valid token was sent. Send one as 'Authorization: Bearer …'."),
        StatusCodes.Status403Forbidden => Of(403, "forbidden", "You do not have permission for this. Nothing was changed."),
        StatusCodes.Status404NotFound => Of(404, "not-found", "This path does not exist. /openapi/v1.json lists all paths."),
        StatusCodes.Status405MethodNotAllowed => Of(405, "method-not-allowed", $"This path does not support {context.Request.Method}. Use {context.Response.Headers.Allow}."),
        StatusCodes.Status406NotAcceptable => Of(406, "not-acceptable", "None of the requested media types is available."),
        StatusCodes.Status413PayloadTooLarge => Of(413, "body-too-large", "The body is too large. Nothing was changed."),
        StatusCodes.Status415UnsupportedMediaType => Of(415, "unsupported-media-type", "The body must be JSON. Send it with 'Content-Type: application/json'."),
        StatusCodes.Status428PreconditionRequired => Of(428, "precondition-required", "Send If-Match with the ETag that you last read."),
        StatusCodes.Status429TooManyRequests => Of(429, "too-many-requests", "Too many requests. Wait a moment, then try again."),
        var status and < 500 => Of(status, "bad-request", "The request is not valid. Nothing was changed."),
        StatusCodes.Status503ServiceUnavailable => Of(503, "unavailable", "The database cannot be reached. Try again in a moment."),
        var status => Of(status, "internal-error", "Something went wrong on our side. Try again. With an Idempotency-Key, nothing is recorded twice."),
    };

    private static int StatusOf(string code, bool conditional) => code switch
    {
        "not-found" => StatusCodes.Status404NotFound,
        "rebuilding" => StatusCodes.Status503ServiceUnavailable,
        "stale-version" when conditional => StatusCodes.Status412PreconditionFailed,
        "stale-version" or "archived" or "nothing-decided" or "already-logged" or "draft-open" or "no-draft" or "id-taken" or "not-contested" or "already-answered" or "already-met" => StatusCodes.Status409Conflict,
        "key-reused" or "invalid-framework" => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>The code in words: not-found is "Not found".</summary>
    private static string TitleOf(string code) => char.ToUpper(code[0], CultureInfo.InvariantCulture) + code[1..].Replace('-', ' ');
}

/// <summary>One of several things wrong with a request.</summary>
public sealed record FieldProblem(string Code, string? Field, string Message);

/// <summary>What was recorded since the version that a caller had seen.</summary>
public sealed record ConcurrentChange(long Version, DateTimeOffset At, Guid? ActorId, string Kind, string Words, string Said)
{
    public static ConcurrentChange Of(IRecordedMeanwhile entry) => new(entry.Version, entry.At, entry.ActorId, entry.Kind, entry.Words, entry.Said);
}

/// <summary>A call whose form is refused before it reaches a handler, as ASP.NET Core's own reading of parameters refuses one.</summary>
public sealed class RefusedCallException(int status, params IReadOnlyList<Refusal> refusals) : Exception(refusals[0].Message)
{
    public int Status { get; } = status;

    public IReadOnlyList<Refusal> Refusals { get; } = refusals;

    public static RefusedCallException BadInput(string code, string message, string? field) =>
        new(StatusCodes.Status400BadRequest, new Refusal(code, message, field));
}
