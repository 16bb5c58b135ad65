using System.Text.Json;
using System.Text.Json.Serialization;
using DecisionLedger.Domain.Assessments;

namespace DecisionLedger.Web.EventStore;

/// <summary>
/// A use case after one of its events: what the next command decides on, and where a later fold begins. What follows from it, as the text of
/// a recommendation, is not kept: it is worked out by whoever reads.
/// </summary>
public sealed record UseCaseSnapshot
{
    // As Marten writes events and documents: read with other options, an enum or a name would be missed.
    internal static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public required Guid UseCaseId { get; init; }

    public required AssessmentOutline State { get; init; }

    public required DateTimeOffset LoggedAt { get; init; }

    /// <summary>Who created the use case; null where that was the program itself.</summary>
    public Guid? CreatedBy { get; init; }

    public required DateTimeOffset LastEventAt { get; init; }

    /// <summary>When the recommendation last changed.</summary>
    public required DateTimeOffset LastMovedAt { get; init; }

    [JsonIgnore]
    public long Version => State.UseCase.Version;

    /// <summary>Who owns the use case: whoever created it, until somebody changes that.</summary>
    [JsonIgnore]
    public Guid? OwnerId => State.UseCase.OwnerId ?? CreatedBy;

    /// <summary>The use case once one more event was recorded.</summary>
    public static UseCaseSnapshot After(UseCaseSnapshot? before, Guid useCaseId, AssessmentOutline state, DateTimeOffset at, Guid? actor) => new()
    {
        UseCaseId = useCaseId,
        State = state,
        LoggedAt = before?.LoggedAt ?? at,
        CreatedBy = before is null ? actor : before.CreatedBy,
        LastEventAt = at,
        LastMovedAt = before is not null && before.State.Outline.SaysTheSameAs(state.Outline) ? before.LastMovedAt : at,
    };
}
