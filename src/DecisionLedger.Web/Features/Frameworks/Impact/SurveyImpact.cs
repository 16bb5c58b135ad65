using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Impact;

/// <summary>Evaluates every use case of the workspace that is read under a framework under another version of it, or under its draft. Nothing is recorded.</summary>
/// <param name="FrameworkId">The framework.</param>
/// <param name="Version">The version; null for the draft.</param>
/// <param name="Progress">Told after each batch; may be null.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record SurveyImpact(string FrameworkId, int? Version, IProgress<WorkDone>? Progress = null) : IRequest<Result<ImpactReport>>;

public sealed class SurveyImpactHandler(IDocumentStore store, RequestScope scope, FrameworkVersions library) : IRequestHandler<SurveyImpact, Result<ImpactReport>>
{
    private const int Batch = 500;

    public async Task<Result<ImpactReport>> Handle(SurveyImpact request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var (under, refusal) = await library.VersionOrDraftAsync(session, request.FrameworkId, request.Version, "version", cancellationToken);
        if (under is null)
            return refusal!;

        var total = (await UseCasesUnderVersion.Ids(session, request.FrameworkId, cancellationToken)).Count;
        var lines = new List<ImpactLine>();
        for (var last = Guid.Empty; ;)
        {
            // By key, because others record meanwhile: a use case is neither left out nor counted twice.
            var batch = await UseCasesUnderVersion.After(session, request.FrameworkId, last, Batch, cancellationToken);
            if (batch.Count == 0)
                break;
            var now = await library.LookupAsync(session, batch.Select(u => u.UseCase.Framework).Distinct(), cancellationToken);
            lines.AddRange(batch.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(one => ImpactLine.Of(one, now(one.UseCase.Framework), under)));
            last = batch[^1].UseCaseId;
            request.Progress?.Report(new WorkDone(lines.Count, Math.Max(lines.Count, total)));
        }

        return new ImpactReport(under.Name, lines);
    }
}

/// <summary>What another version would recommend for every use case that is read under the framework.</summary>
/// <param name="Name">The framework's name in that version.</param>
/// <param name="UseCases">A line each.</param>
public sealed record ImpactReport(string Name, IReadOnlyList<ImpactLine> UseCases)
{
    public IReadOnlyList<ImpactLine> Moved { get; } = UseCases.Where(u => u.Moved).ToList();

    public int Drifting { get; } = UseCases.Count(u => u.Drifts);
}

/// <summary>What another version would recommend for a use case.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="Title">Its title.</param>
/// <param name="ReadUnder">The version it uses now.</param>
/// <param name="Moved">Whether the recommendation would be another.</param>
/// <param name="From">What is recommended now.</param>
/// <param name="To">What would be.</param>
/// <param name="Rules">The rules and blockers that would be switched, where the recommendation changes.</param>
/// <param name="RulesOtherwise">The rules that apply with both but do something else, where the recommendation changes.</param>
/// <param name="Drifts">Whether the current decision would drift.</param>
/// <param name="Archived">Whether the use case is archived.</param>
public sealed record ImpactLine(
    Guid UseCaseId, string Title, int ReadUnder, bool Moved, RecommendedPath From, RecommendedPath To, RecommendationChange? Rules, IReadOnlyList<string> RulesOtherwise, bool Drifts, bool Archived)
{
    public static ImpactLine Of(UseCasesUnderVersion current, Framework now, Framework under)
    {
        var useCase = current.UseCase;
        var impact = VersionImpact.Of(useCase, current.Standing, now, under);
        var change = impact.Change;
        return new ImpactLine(
            current.UseCaseId,
            useCase.Title,
            useCase.FrameworkVersion,
            change.Moved,
            change.From,
            change.To,
            change.Moved ? change : null,
            impact.RulesOtherwise,
            impact.Drifts,
            useCase.Archived);
    }
}

/// <summary>What a version, or the draft, would recommend for every use case that uses the framework.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Version">The version; null for the draft.</param>
/// <param name="UseCases">How many use cases were evaluated.</param>
/// <param name="Drifting">How many decisions would drift.</param>
/// <param name="Moved">Those whose recommendation would be another, and the rules that move it.</param>
public sealed record ImpactAnswer(string Framework, int? Version, int UseCases, int Drifting, IReadOnlyList<ImpactLine> Moved);
