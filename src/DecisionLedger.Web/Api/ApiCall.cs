using System.Security.Cryptography;
using System.Text;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using MediatR;

namespace DecisionLedger.Web.Api;

/// <summary>One call of the API: who calls, what they have seen, and how what a request came to goes back.</summary>
public sealed class ApiCall(IHttpContextAccessor accessor, RequestSender sender, TimeProvider clock)
{
    public const string IdempotencyHeader = "Idempotency-Key";

    public const string ReplayedHeader = "Idempotent-Replayed";

    private const int LongestKey = 200;

    private HttpContext Context => accessor.HttpContext!;

    /// <summary>The caller's day is not known; the server's, in UTC, stands for it.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Who calls.</summary>
    public Guid Member => Actor().MemberId;

    public async Task<T> Ask<T>(IRequest<T> request) => await sender.Send(Actor(), request, Context.RequestAborted);

    /// <summary>Answers with what was read, or not at all where the caller has it already.</summary>
    public IResult Tagged<T>(string tag, T body)
    {
        Context.Response.Headers.ETag = tag;
        // To be asked for again each time: others record meanwhile.
        Context.Response.Headers.CacheControl = "private, no-cache";
        return EntityTag.IsKnown(Context.Request, tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(body);
    }

    /// <summary>Sends a command on a use case and answers with what it came to.</summary>
    /// <param name="command">Makes the command from what the caller has seen (If-Match).</param>
    /// <param name="begins">Whether it makes a use case.</param>
    public Task<IResult> Record(Func<ExpectedVersion?, IRequest<Result<AppendResult>>> command, bool begins = false) =>
        Record(command, recorded => begins ? TypedResults.Created($"/api/v1/use-cases/{recorded.UseCaseId}", recorded) : TypedResults.Ok(recorded));

    /// <summary>Sends a command on a framework and answers with what it came to.</summary>
    public Task<IResult> RecordOnFramework(string framework, Func<ExpectedVersion?, IRequest<Result<AppendResult>>> command) =>
        Record(command, recorded => TypedResults.Ok(new FrameworkRecorded(framework, recorded.Version, recorded.Events)));

    private async Task<IResult> Record(Func<ExpectedVersion?, IRequest<Result<AppendResult>>> command, Func<AppendResult, IResult> answer)
    {
        var seen = EntityTag.SeenBy(Context.Request);
        var outcome = await sender.Send(Actor() with { Idempotency = Key() }, command(seen), Context.RequestAborted);
        if (outcome.Value is not { } recorded)
            return ApiProblem.Of(outcome, conditional: seen is not null);
        Context.Response.Headers.ETag = EntityTag.Of(recorded.Version);
        if (outcome.Replayed)
            Context.Response.Headers[ReplayedHeader] = "true";
        return answer(recorded);
    }

    private Actor Actor() =>
        (ActorClaims.ActorOf(Context.User) ?? throw AccessRefusedException.SignedOut()) with { CorrelationId = Correlation.Of(Context) };

    private IdempotencyKey? Key()
    {
        var values = Context.Request.Headers[IdempotencyHeader];
        if (values.Count == 0)
            return null;
        if (values is not [{ Length: > 0 and <= LongestKey } key] || key.Any(c => c is < '!' or > '~'))
            throw RefusedCallException.BadInput("malformed", $"Send one Idempotency-Key of 1 to {LongestKey} visible ASCII characters.", IdempotencyHeader);
        return new IdempotencyKey(key, Fingerprint());
    }

    private string Fingerprint()
    {
        var request = Context.Request;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.Path}{request.QueryString}\n"));
        hash.AppendData(RequestBody.Of(Context));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
