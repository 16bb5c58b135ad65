using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Adopt;

/// <summary>Reads a use case under another framework version from here on.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record AdoptVersion(Guid UseCaseId, FrameworkKey Version, string Reason, ExpectedVersion? Expected) : IRequest<Result<AppendResult>>;

public sealed class AdoptVersionHandler(UseCaseLedger ledger, FrameworkVersions library, IDocumentStore store, RequestScope scope)
    : IRequestHandler<AdoptVersion, Result<AppendResult>>
{
    public async Task<Result<AppendResult>> Handle(AdoptVersion request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        if (await library.FindAsync(session, request.Version, cancellationToken) is not { } version)
            return new Refusal("unknown-value", $"This workspace has no framework {request.Version}.", "version");
        return await ledger.AppendAsync(
            request.UseCaseId,
            request.Expected,
            [ConflictKey.Framework],
            (useCase, _) => UseCaseDecider.Adopt(useCase, version, request.Reason),
            cancellationToken);
    }
}

public sealed record AdoptVersionBody
{
    [Description("The framework; customise-llm if omitted.")]
    public string? Framework { get; init; }

    [Description("The version to switch to.")]
    public required int Version { get; init; }

    public string Reason { get; init; } = "";
}

/// <summary>
/// Reads many use cases under a version from here on, one transaction each. Stopped half-way, those that were done stay done, and doing it again goes on
/// with the rest.
/// </summary>
/// <param name="Version">The version.</param>
/// <param name="UseCases">Which; null for all that are read under another version of the same framework and are not archived.</param>
/// <param name="Reason">Why; every one of them says so.</param>
/// <param name="Progress">Told after each; may be null.</param>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record AdoptEverywhere(FrameworkKey Version, IReadOnlyList<Guid>? UseCases, string Reason, IProgress<WorkDone>? Progress = null)
    : IRequest<Result<AdoptionReport>>;

/// <param name="Adopted">How many use the version now.</param>
/// <param name="Already">How many were before.</param>
/// <param name="Refused">Those that could not be, and why.</param>
public sealed record AdoptionReport(int Adopted, int Already, IReadOnlyList<RefusedAdoption> Refused);

public sealed record RefusedAdoption(Guid UseCaseId, string Why);

public sealed class AdoptEverywhereHandler(UseCaseLedger ledger, FrameworkVersions library, IDocumentStore store, RequestScope scope)
    : IRequestHandler<AdoptEverywhere, Result<AdoptionReport>>
{
    public async Task<Result<AdoptionReport>> Handle(AdoptEverywhere request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        if (await library.FindAsync(session, request.Version, cancellationToken) is not { } version)
            return new Refusal("unknown-value", $"This workspace has no framework {request.Version}.", "version");
        if (TextLimits.CheckOptional(TextLimits.Of(request.Reason), "reason", "Reason") is { } refusal)
            return refusal;

        var useCases = request.UseCases ?? await UseCasesUnderVersion.IdsUnderOtherVersions(session, version.Id, version.Version, cancellationToken);
        var (adopted, already, refused) = (0, 0, new List<RefusedAdoption>());
        foreach (var (index, useCase) in useCases.Distinct().Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var outcome = await ledger.AppendAsync(
                useCase, null, [ConflictKey.Framework], (standing, _) => UseCaseDecider.Adopt(standing, version, request.Reason), cancellationToken);
            if (outcome.Refusal is { } why)
                refused.Add(new RefusedAdoption(useCase, why.Message));
            else if (outcome.Value!.Events > 0)
                adopted++;
            else
                already++;
            request.Progress?.Report(new WorkDone(index + 1, useCases.Count));
        }

        return new AdoptionReport(adopted, already, refused);
    }
}

public sealed record AdoptEverywhereBody
{
    [Description("The use cases to switch; if omitted, all active ones that use another version of the framework.")]
    public IReadOnlyList<Guid>? UseCases { get; init; }

    public string Reason { get; init; } = "";
}
