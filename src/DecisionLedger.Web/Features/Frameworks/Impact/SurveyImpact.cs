using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Impact;

/// <summary>Evaluates every use case of the workspace that is read under a framework under another version of it, or under its draft. Nothing is recorded.</summary>
/// <param name="FrameworkId">The framework.</param>
/// <param name="Version">The version; null for the draft.</param>
/// <param name="Progress">Told after each batch; may be null.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record SurveyImpact(string FrameworkId, int? Version, IProgress<WorkDone>? Progress = null) : IRequest<Outcome<ImpactReport>>;

public sealed class SurveyImpactHandler(IDocumentStore store, RequestScope scope, FrameworkLibrary library) : IRequestHandler<SurveyImpact, Outcome<ImpactReport>>
{
    private const int Batch = 500;

    public async Task<Outcome<ImpactReport>> Handle(SurveyImpact request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var (under, refusal) = await library.VersionOrDraftAsync(session, request.FrameworkId, request.Version, "version", cancellationToken);
        if (under is null)
            return refusal!;

        var total = (await UseCasesUnder.Ids(session, request.FrameworkId, cancellationToken)).Count;
        var lines = new List<ImpactLine>();
        for (var last = Guid.Empty; ;)
        {
            // By key, because others record meanwhile: a use case is neither left out nor counted twice.
            var batch = await UseCasesUnder.After(session, request.FrameworkId, last, Batch, cancellationToken);
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
