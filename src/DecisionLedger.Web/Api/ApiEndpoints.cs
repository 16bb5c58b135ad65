using DecisionLedger.Web.EventStore;

namespace DecisionLedger.Web.Api;

/// <summary>What endpoints say of themselves in the OpenAPI document.</summary>
public static class ApiEndpoints
{
    public const string ProblemMediaType = "application/problem+json";

    /// <summary>The problems that this endpoint answers with, beside those that every endpoint has.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
            endpoint.ProducesProblem(status, ProblemMediaType);
        return endpoint;
    }

    /// <summary>A command on a use case: it takes If-Match and Idempotency-Key.</summary>
    public static RouteHandlerBuilder Records(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.WithName(name).WithTags("Use cases").WithSummary(summary).WithMetadata(new RecordsEventsAttribute(onUseCase: true))
            .Produces<AppendResult>()
            .Refuses(400, 404, 409, 412, 413, 415, 422);

    /// <summary>A read of a use case: it carries an ETag and takes If-None-Match.</summary>
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.WithName(name).WithTags("Use cases").WithSummary(summary).WithMetadata(new TaggedAttribute())
            .Produces<T>()
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(400, 404);
}

/// <summary>The endpoint takes Idempotency-Key and, on a use case that exists, If-Match.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecordsEventsAttribute(bool onUseCase) : Attribute
{
    public bool OnUseCase { get; } = onUseCase;
}

/// <summary>The endpoint answers with an ETag and takes If-None-Match.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TaggedAttribute : Attribute;
