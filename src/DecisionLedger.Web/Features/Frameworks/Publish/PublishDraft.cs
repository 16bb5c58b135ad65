using System.ComponentModel;
using DecisionLedger.Domain.Versions;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Publish;

/// <summary>Makes the draft a version, which never changes. Use cases stay under theirs until they adopt it.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record PublishDraft(string FrameworkId, string Notes, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class PublishDraftHandler(VersionLedger ledger, FrameworkLibrary library) : IRequestHandler<PublishDraft, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(PublishDraft request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.FrameworkId,
            request.Seen?.Version,
            async (session, framework) =>
            {
                if (framework is null)
                    return VersionLedger.NotFound;
                // One more than any version that can be read here, so that a number never means two things.
                var newest = await library.LatestAsync(session, request.FrameworkId, cancellationToken);
                return VersionBehaviours.Publish(framework, (newest?.Version ?? 0) + 1, request.Notes);
            },
            cancellationToken);
}

public sealed record PublishDraftBody
{
    [Description("What is new in this version.")]
    public required string Notes { get; init; }
}
