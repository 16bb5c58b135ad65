using System.Data.Common;
using System.Text.Json;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using JasperFx.Events;

namespace DecisionLedger.Web.EventStore;

/// <summary>A row of the review history as it is stored: what an event did, without the event.</summary>
public sealed record HistoryRow(
    Guid UseCaseId,
    long Version,
    DateTimeOffset At,
    RecommendationStatus Status,
    IReadOnlyList<string> Now,
    IReadOnlyList<string> Target,
    double[] Support,
    bool Moved,
    RecommendationChange? Change,
    string[]? Decided,
    bool? Follows,
    Drift? Drift,
    int Blockers,
    bool Contested,
    bool Archived,
    DateOnly? RevisitDate,
    bool RevisitMet,
    bool ChangeRequested,
    bool RequirementChanged,
    FrameworkKey Framework,
    string Title)
{
    /// <summary>Reads a row in the order of <see cref="ReviewHistory"/>'s columns.</summary>
    internal static HistoryRow Of(DbDataReader reader) => new(
        reader.GetGuid(0),
        reader.GetInt32(1),
        reader.GetFieldValue<DateTimeOffset>(2),
        (RecommendationStatus)reader.GetInt16(3),
        reader.GetFieldValue<string[]>(4),
        reader.GetFieldValue<string[]>(5),
        reader.GetFieldValue<double[]>(6),
        reader.GetBoolean(7),
        OfJson<RecommendationChange>(reader, 8),
        reader.IsDBNull(9) ? null : reader.GetFieldValue<string[]>(9),
        reader.IsDBNull(10) ? null : reader.GetBoolean(10),
        OfJson<Drift>(reader, 11),
        reader.GetInt16(12),
        reader.GetBoolean(13),
        reader.GetBoolean(14),
        reader.IsDBNull(15) ? null : reader.GetFieldValue<DateOnly>(15),
        reader.GetBoolean(16),
        reader.GetBoolean(17),
        reader.GetBoolean(18),
        new FrameworkKey(reader.GetString(19), reader.GetInt32(20)),
        reader.GetString(21));

    /// <param name="before">The use case before the event; null for the first.</param>
    /// <param name="snapshot">The use case after it.</param>
    /// <param name="framework">The framework version that the use case uses after it.</param>
    public static HistoryRow Of(UseCaseSnapshot? before, UseCaseSnapshot snapshot, Framework framework)
    {
        var after = snapshot.State;
        var useCase = after.UseCase;
        var change = ChangeBetween(before?.State.Outline, after.Outline);
        return new HistoryRow(
            snapshot.UseCaseId,
            useCase.Version,
            snapshot.LastEventAt.ToUniversalTime(),
            after.Outline.Status,
            after.Outline.Now,
            after.Outline.Target,
            // In the framework's order: a snapshot that was read from the database has its families in another.
            after.Outline.Support.Shares.Count == 0 ? [] : [.. framework.Document.Families.Select(family => after.Outline.Support[family.Id])],
            change is { Moved: true },
            change,
            useCase.Decision is { } decision ? [.. decision.Approaches] : null,
            after.Standing?.Follows,
            after.Standing?.Drift,
            after.Outline.Gates.Count,
            after.Contested,
            useCase.Archived,
            useCase.RevisitDate,
            useCase.RevisitConditions.Exists(c => c.Due),
            useCase.Decision?.ChangeRequest is not null,
            useCase.RequirementChangedSinceDecision is not null,
            useCase.Framework,
            useCase.Title);
    }

    /// <summary>The entry, with what happened from its event.</summary>
    public ReviewHistoryEntry With(IEvent recorded, Framework framework)
    {
        var happened = (IUseCaseEvent)recorded.Data;
        return new ReviewHistoryEntry
        {
            UseCaseId = UseCaseId,
            Version = Version,
            At = At,
            ActorId = RecordedActor.Of(recorded),
            CorrelationId = recorded.CorrelationId,
            Kind = EventKind.Of(happened),
            Words = EventWords.Of(happened, framework),
            Said = EventWords.Said(happened),
            AlsoWritten = EventWords.AlsoWritten(happened),
            Named = EventWords.Named(happened),
            Title = Title,
            Status = Status,
            Path = ToPath(),
            Support = SupportUnder(framework),
            Change = Change,
            Moved = Moved,
            Decided = Decided,
            Follows = Follows,
            Drifted = Drift is not null,
            Drift = Drift,
            Blockers = Blockers,
            BeganDrift = Drift is not null && Drift.AtVersion == Version,
            Contested = Contested,
            Archived = Archived,
            RevisitDate = RevisitDate,
            RevisitMet = RevisitMet,
            FrameworkId = Framework.Id,
            FrameworkVersion = Framework.Version,
        };
    }

    /// <summary>What was recommended after the event.</summary>
    public RecommendedPath ToPath() => new([.. Now], [.. Target]);

    /// <summary>The support with the names of the families, which the framework knows.</summary>
    public Support SupportUnder(Framework framework) =>
        new([.. framework.Document.Families.Zip(Support, (family, share) => KeyValuePair.Create(family.Id, share))]);

    /// <returns>Null where what is recommended, its rules and its gates are as they were.</returns>
    private static RecommendationChange? ChangeBetween(RecommendationOutline? before, RecommendationOutline after)
    {
        // Most events change none of it; then no list has to be made.
        if (before is not null && before.RestsOnTheSameAs(after))
            return null;
        var change = RecommendationChange.Between(before, after);
        return change.Moved || change.RulesInvolved.Any() ? change : null;
    }

    private static T? OfJson<T>(DbDataReader reader, int column)
        where T : class => reader.IsDBNull(column) ? null : JsonSerializer.Deserialize<T>(reader.GetString(column), UseCaseSnapshot.Json);
}
