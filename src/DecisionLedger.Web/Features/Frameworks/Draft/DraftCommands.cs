using System.ComponentModel;
using System.Text.Json;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.Versions;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>Starts a framework of the workspace's own, with a first draft.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record StartFramework(string FrameworkId, string Name, string Text) : IRequest<Outcome<Recorded>>;

public sealed class StartFrameworkHandler(VersionLedger ledger) : IRequestHandler<StartFramework, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(StartFramework request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.FrameworkId,
            null,
            (_, framework) => Task.FromResult(framework is not null || request.FrameworkId == PublishedFrameworks.CustomiseLlm
                ? new Refusal("id-taken", $"There is a framework with the id {request.FrameworkId} already. Choose another.", "id")
                : VersionBehaviours.Start(request.FrameworkId, request.Name, request.Text)),
            cancellationToken);
}

public sealed record StartFrameworkBody
{
    [Description("2 to 60 small letters, digits and hyphens; part of addresses, and never changed.")]
    public required string Id { get; init; }

    [Description("What people call it.")]
    public required string Name { get; init; }

    [Description("The first draft: a framework document, which need not be valid yet; a small one to begin with where it is left out.")]
    public JsonElement? Document { get; init; }
}

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

public sealed record BeginDraftBody
{
    [Description("The version to begin from; the newest where it is left out.")]
    public int? From { get; init; }

    [Description("What the draft begins with; a copy of that version where it is left out.")]
    public JsonElement? Document { get; init; }
}

/// <summary>Saves the draft of a framework as it reads now, valid or not yet.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record EditDraft(string FrameworkId, string Text, string Note, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class EditDraftHandler(VersionLedger ledger) : IRequestHandler<EditDraft, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(EditDraft request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.FrameworkId,
            request.Seen?.Version,
            (_, framework) => Task.FromResult(framework is null ? VersionLedger.NotFound : VersionBehaviours.EditDraft(framework, request.Text, request.Note)),
            cancellationToken);
}

public sealed record EditDraftBody
{
    [Description("The whole document as it is to read now; it need not be valid yet.")]
    public required JsonElement Document { get; init; }

    [Description("What was changed, in a few words.")]
    public string Note { get; init; } = "";
}

/// <summary>Gives the draft of a framework up; what it said stays in the ledger.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record DiscardDraft(string FrameworkId, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class DiscardDraftHandler(VersionLedger ledger) : IRequestHandler<DiscardDraft, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(DiscardDraft request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.FrameworkId,
            request.Seen?.Version,
            (_, framework) => Task.FromResult(framework is null ? VersionLedger.NotFound : VersionBehaviours.DiscardDraft(framework, request.Reason)),
            cancellationToken);
}

public sealed record DiscardDraftBody
{
    [Description("Why; may be empty.")]
    public string Reason { get; init; } = "";
}
