using System.ComponentModel;
using DecisionLedger.Domain.Versions;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Publish;

/// <summary>Makes the draft a version, which never changes. Use cases stay under theirs until they adopt it.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record PublishDraft(string FrameworkId, string Notes, ExpectedVersion? Expected) : IRequest<Result<AppendResult>>;

public sealed class PublishDraftHandler(FrameworkLedger ledger, FrameworkVersions library) : IRequestHandler<PublishDraft, Result<AppendResult>>
{
    public Task<Result<AppendResult>> Handle(PublishDraft request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.FrameworkId,
            request.Expected?.Version,
            async (session, framework) =>
            {
                if (framework is null)
                    return FrameworkLedger.NotFound;
                // One more than any version that can be read here, so that a number never means two things.
                var newest = await library.LatestAsync(session, request.FrameworkId, cancellationToken);
                return VersionDecider.Publish(framework, (newest?.Version ?? 0) + 1, request.Notes);
            },
            cancellationToken);
}

public sealed record PublishDraftBody
{
    [Description("The release notes of this version.")]
    public required string Notes { get; init; }
}
