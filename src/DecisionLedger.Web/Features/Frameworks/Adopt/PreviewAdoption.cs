using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Adopt;

/// <summary>Says what a use case would be like under another version. Nothing is recorded.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="Version">The version; null for the newest of the framework that the use case is read under.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record PreviewAdoption(Guid UseCaseId, int? Version) : IRequest<Result<AdoptionPreview>>;

/// <param name="Before">The use case as it is read now.</param>
/// <param name="Now">The version that it is read under now.</param>
/// <param name="After">As it would be read.</param>
/// <param name="Under">The version that it would be read under.</param>
/// <param name="Newest">The number of the newest version.</param>
public sealed record AdoptionPreview(Assessment Before, Framework Now, Assessment After, Framework Under, int Newest)
{
    /// <summary>Nothing would change: it is read under this version already.</summary>
    public bool Already => Now.Key == Under.Key;

    public RecommendationChange Change { get; } = RecommendationChange.Between(Before.Recommendation, After.Recommendation);

    public bool Drifts { get; } = Before.Standing is { Drift: null } && After.Standing is { Drift: not null };

    /// <summary>Rules that fire under both and do something else.</summary>
    public IReadOnlyList<string> RulesOtherwise { get; } = [.. RuleEffects.Changed(Now, Under, Fired(Before.Recommendation).Intersect(Fired(After.Recommendation)))];

    private static IEnumerable<string> Fired(Recommendation recommendation) =>
        recommendation.Reasons.Select(reason => reason.Rule).Concat(recommendation.Blockers.Select(blocker => blocker.Rule)).Distinct();
}

public sealed class PreviewAdoptionHandler(IDocumentStore store, RequestScope scope, FrameworkVersions library, TimeTravel timeTravel) : IRequestHandler<PreviewAdoption, Result<AdoptionPreview>>
{
    public async Task<Result<AdoptionPreview>> Handle(PreviewAdoption request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        if (await UseCaseSnapshots.NewestAsync(session, request.UseCaseId, cancellationToken) is not { } current)
            return UseCaseLedger.NotFound;
        var before = (await timeTravel.FoldAsync(session, current, [], cancellationToken)).Assessment;

        var now = await library.OfAsync(session, before.UseCase.Framework, cancellationToken);
        var newest = await library.LatestAsync(session, now.Id, cancellationToken) ?? now;
        var under = request.Version is { } version ? await library.FindAsync(session, new FrameworkKey(now.Id, version), cancellationToken) : newest;
        if (under is null)
            return new Refusal("unknown-value", $"{now.Name} has no version {request.Version}.", "version");
        if (under.Key == now.Key)
            return new AdoptionPreview(before, now, before, under, newest.Version);

        // Answers may have been given under any version that was ever adopted.
        var keys = before.UseCase.Adoptions.Select(adoption => adoption.From).Append(now.Key).Append(under.Key);
        var lookup = await library.LookupAsync(session, keys.Distinct(), cancellationToken);
        var after = Assessment.After(before, new FrameworkAdopted(under.Id, under.Version, ""), lookup);
        return new AdoptionPreview(before, now, after, under, newest.Version);
    }
}
