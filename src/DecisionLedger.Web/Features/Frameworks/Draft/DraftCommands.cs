using System.ComponentModel;
using System.Text.Json;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.Versions;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>Starts a framework of the workspace's own, with a first draft.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record StartFramework(string FrameworkId, string Name, string Text) : IRequest<Result<AppendResult>>;

public sealed class StartFrameworkHandler(FrameworkLedger ledger) : IRequestHandler<StartFramework, Result<AppendResult>>
{
    public Task<Result<AppendResult>> Handle(StartFramework request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.FrameworkId,
            null,
            (_, framework) => Task.FromResult(framework is not null || request.FrameworkId == PublishedFrameworks.CustomiseLlm
                ? new Refusal("id-taken", $"The id {request.FrameworkId} is already used. Choose another.", "id")
                : VersionDecider.Start(request.FrameworkId, request.Name, request.Text)),
            cancellationToken);
}

public sealed record StartFrameworkBody
{
    [Description("2 to 60 lower-case letters, digits and hyphens. It is part of addresses and never changes.")]
    public required string Id { get; init; }

    [Description("The framework's name.")]
    public required string Name { get; init; }

    [Description("The first draft: a framework document, valid or not; a small example if omitted.")]
    public JsonElement? Document { get; init; }
}

/// <summary>Begins the next version of a framework.</summary>
/// <param name="FrameworkId">The framework.</param>
/// <param name="From">The version to begin from; null for the newest.</param>
/// <param name="Text">What it begins with, such as an imported document; null for a copy of that version.</param>
/// <param name="Expected">What the sender had seen.</param>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record BeginDraft(string FrameworkId, int? From, string? Text, ExpectedVersion? Expected) : IRequest<Result<AppendResult>>;

public sealed class BeginDraftHandler(FrameworkLedger ledger, FrameworkVersions library) : IRequestHandler<BeginDraft, Result<AppendResult>>
{
    public Task<Result<AppendResult>> Handle(BeginDraft request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.FrameworkId,
            request.Expected?.Version,
            async (session, framework) =>
            {
                var basis = request.From is { } from
                    ? await library.FindAsync(session, new FrameworkKey(request.FrameworkId, from), cancellationToken)
                    : await library.LatestAsync(session, request.FrameworkId, cancellationToken);
                // A framework whose only draft was discarded has no version to begin from; a text then takes its place.
                return basis is null && (framework is null || request.Text is null)
                    ? FrameworkLedger.NotFound
                    : VersionDecider.BeginDraft(framework, basis, request.Text, saysBasis: request.From is not null);
            },
            cancellationToken);
}

public sealed record BeginDraftBody
{
    [Description("The version to copy; the newest if omitted.")]
    public int? From { get; init; }

    [Description("The draft's first text; a copy of that version if omitted.")]
    public JsonElement? Document { get; init; }
}

/// <summary>Saves the draft of a framework as it reads now, valid or not yet.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record EditDraft(string FrameworkId, string Text, string Note, ExpectedVersion? Expected) : IRequest<Result<AppendResult>>;

public sealed class EditDraftHandler(FrameworkLedger ledger) : IRequestHandler<EditDraft, Result<AppendResult>>
{
    public Task<Result<AppendResult>> Handle(EditDraft request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.FrameworkId,
            request.Expected?.Version,
            (_, framework) => Task.FromResult(framework is null ? FrameworkLedger.NotFound : VersionDecider.EditDraft(framework, request.Text, request.Note)),
            cancellationToken);
}

public sealed record EditDraftBody
{
    [Description("The whole document, valid or not.")]
    public required JsonElement Document { get; init; }

    [Description("What changed, in a few words.")]
    public string Note { get; init; } = "";
}

/// <summary>Gives the draft of a framework up; what it said stays in the ledger.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record DiscardDraft(string FrameworkId, string Reason, ExpectedVersion? Expected) : IRequest<Result<AppendResult>>;

public sealed class DiscardDraftHandler(FrameworkLedger ledger) : IRequestHandler<DiscardDraft, Result<AppendResult>>
{
    public Task<Result<AppendResult>> Handle(DiscardDraft request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.FrameworkId,
            request.Expected?.Version,
            (_, framework) => Task.FromResult(framework is null ? FrameworkLedger.NotFound : VersionDecider.DiscardDraft(framework, request.Reason)),
            cancellationToken);
}

public sealed record DiscardDraftBody
{
    [Description("The reason; may be empty.")]
    public string Reason { get; init; } = "";
}
