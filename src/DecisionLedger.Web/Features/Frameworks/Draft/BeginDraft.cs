using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Versions;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>Begins the next version of a framework.</summary>
/// <param name="FrameworkId">The framework.</param>
/// <param name="From">The version to begin from; null for the newest.</param>
/// <param name="Text">What it begins with, such as an imported document; null for a copy of that version.</param>
/// <param name="Seen">What the sender had seen.</param>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record BeginDraft(string FrameworkId, int? From, string? Text, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class BeginDraftHandler(VersionLedger ledger, FrameworkLibrary library) : IRequestHandler<BeginDraft, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(BeginDraft request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.FrameworkId,
            request.Seen?.Version,
            async (session, framework) =>
            {
                var basis = request.From is { } from
                    ? await library.FindAsync(session, new FrameworkKey(request.FrameworkId, from), cancellationToken)
                    : await library.LatestAsync(session, request.FrameworkId, cancellationToken);
                // A framework whose only draft was discarded has no version to begin from; a text then takes its place.
                return basis is null && (framework is null || request.Text is null)
                    ? VersionLedger.NotFound
                    : VersionBehaviours.BeginDraft(framework, basis, request.Text, saysBasis: request.From is not null);
            },
            cancellationToken);
}
