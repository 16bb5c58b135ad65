using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.Compare;

/// <summary>Reads what is otherwise at one moment than at another.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="From">The first moment.</param>
/// <param name="To">The second moment.</param>
/// <param name="Under">A version to read both moments under as well, which the workspace has; null for each day's own alone.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record CompareMoments(Guid UseCaseId, PointInTime From, PointInTime To, FrameworkKey? Under = null) : IRequest<Comparison?>;

/// <param name="From">The use case at the first moment.</param>
/// <param name="To">The use case at the second.</param>
/// <param name="Differences">What differs at the second point, in words.</param>
/// <param name="Under">Both moments under another version; null where none was asked for.</param>
public sealed record Comparison(PastAssessment From, PastAssessment To, IReadOnlyList<Difference> Differences, ReevaluatedComparison? Under = null);

public sealed class CompareMomentsHandler(IDocumentStore store, RequestScope scope, TimeTravel timeTravel, FrameworkVersions frameworks) : IRequestHandler<CompareMoments, Comparison?>
{
    public async Task<Comparison?> Handle(CompareMoments request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var from = await timeTravel.AssessmentAtAsync(session, request.UseCaseId, request.From, cancellationToken);
        var to = await timeTravel.AssessmentAtAsync(session, request.UseCaseId, request.To, cancellationToken);
        if (from is null || to is null)
            return null;
        var under = request.Under is { } key ? ReevaluatedComparison.Of(from, to, await frameworks.OfAsync(session, key, cancellationToken)) : null;
        return new Comparison(from, to, AssessmentDifference.Between(from.Assessment, to.Assessment, to.Framework), under);
    }
}

/// <summary>A use case at a point in its history.</summary>
/// <param name="Version">Its version then.</param>
/// <param name="At">When its last event until then was recorded.</param>
/// <param name="Framework">The framework in use that day.</param>
/// <param name="FrameworkVersion">The version of it.</param>
/// <param name="Status">Whether that recommended anything.</param>
/// <param name="Now">What it recommended for now.</param>
/// <param name="Target">What it recommended as the target.</param>
/// <param name="Decided">What the decision was; null while undecided.</param>
public sealed record ComparedMoment(
    long Version,
    DateTimeOffset At,
    string Framework,
    int FrameworkVersion,
    RecommendationStatus Status,
    IReadOnlyList<string> Now,
    IReadOnlyList<string> Target,
    IReadOnlyList<string>? Decided)
{
    public static ComparedMoment Of(PastAssessment past)
    {
        var (useCase, recommendation) = (past.Assessment.UseCase, past.Assessment.Recommendation);
        return new ComparedMoment(
            useCase.Version, past.At, useCase.FrameworkId, useCase.FrameworkVersion, recommendation.Status, recommendation.Now, recommendation.Target, useCase.Decision?.Approaches);
    }
}

/// <summary>What differs between two points of a history.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="From">The first point, with the version in use that day.</param>
/// <param name="To">The second, under the version of its day.</param>
/// <param name="Differences">What differs at the second point, in words.</param>
/// <param name="Under">The same under the version asked for; null where none was.</param>
public sealed record ComparisonBody(Guid UseCaseId, ComparedMoment From, ComparedMoment To, IReadOnlyList<Difference> Differences, ComparisonUnderVersion? Under)
{
    public static ComparisonBody Of(Guid useCaseId, Comparison comparison) => new(
        useCaseId,
        ComparedMoment.Of(comparison.From),
        ComparedMoment.Of(comparison.To),
        comparison.Differences,
        comparison.Under is { } under ? ComparisonUnderVersion.Of(under) : null);
}

/// <summary>Two moments under one framework version.</summary>
/// <param name="Framework">The version.</param>
/// <param name="From">The first moment, under that day's version and under this one.</param>
/// <param name="To">The second.</param>
/// <param name="Differences">What this version recommends otherwise at the second moment, in words.</param>
/// <param name="FromParting">Where that day's version and this one part at the first moment.</param>
/// <param name="ToParting">The same at the second.</param>
public sealed record ReevaluatedComparison(
    Framework Framework, Reevaluation From, Reevaluation To, IReadOnlyList<Difference> Differences, IReadOnlyList<Difference> FromParting, IReadOnlyList<Difference> ToParting)
{
    public static ReevaluatedComparison Of(PastAssessment from, PastAssessment to, Framework under)
    {
        var (first, second) = (Reevaluation.Of(from.Assessment, under), Reevaluation.Of(to.Assessment, under));
        return new ReevaluatedComparison(
            under,
            first,
            second,
            [.. AssessmentDifference.Between(first.Recommended, second.Recommended, under)],
            VersionDifference.Between(first, from.Assessment.UseCase, from.Framework, under),
            VersionDifference.Between(second, to.Assessment.UseCase, to.Framework, under));
    }
}

/// <summary>Two points evaluated with the version asked for.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="FrameworkVersion">The version asked for.</param>
/// <param name="From">The first point, evaluated with it.</param>
/// <param name="To">The second.</param>
/// <param name="Differences">How its recommendations for the two points differ, in words.</param>
public sealed record ComparisonUnderVersion(string Framework, int FrameworkVersion, AssessmentUnderVersion From, AssessmentUnderVersion To, IReadOnlyList<Difference> Differences)
{
    public static ComparisonUnderVersion Of(ReevaluatedComparison under) => new(
        under.Framework.Id, under.Framework.Version, AssessmentUnderVersion.Of(under.From, under.FromParting), AssessmentUnderVersion.Of(under.To, under.ToParting), under.Differences);
}

/// <summary>A point in the history, evaluated with the version asked for.</summary>
/// <param name="Version">The number of the event.</param>
/// <param name="Status">Whether the version recommends anything.</param>
/// <param name="Now">What it recommends for now.</param>
/// <param name="Target">What it recommends as the target.</param>
/// <param name="Parts">Whether the version in use that day gives another recommendation.</param>
/// <param name="Parting">Where the two part, in words: before is that day's version, after the one asked for.</param>
public sealed record AssessmentUnderVersion(long Version, RecommendationStatus Status, IReadOnlyList<string> Now, IReadOnlyList<string> Target, bool Parts, IReadOnlyList<Difference> Parting)
{
    public static AssessmentUnderVersion Of(Reevaluation reading, IReadOnlyList<Difference> parting) =>
        new(reading.Version, reading.Recommended.Status, reading.Recommended.Now, reading.Recommended.Target, reading.Parts, parting);
}
