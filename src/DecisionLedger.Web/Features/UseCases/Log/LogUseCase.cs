using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>Logs a use case, with the facts that its first member already knows, in one transaction.</summary>
/// <param name="UseCaseId">Chosen by the sender, so that a repeated click logs it once; a fresh one where empty.</param>
/// <param name="Title">The title.</param>
/// <param name="Requirement">What the team wants, in its own words.</param>
/// <param name="Facts">What is known from the start; may be null.</param>
/// <param name="Framework">The framework version under which it is read; null for the newest of the one that the program brings.</param>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record LogUseCase(Guid UseCaseId, string Title, string Requirement, FirstFacts? Facts = null, FrameworkKey? Framework = null) : IRequest<Outcome<Recorded>>;

public sealed class LogUseCaseHandler(UseCaseLedger ledger, FrameworkLibrary library, IDocumentStore store, RequestScope scope) : IRequestHandler<LogUseCase, Outcome<Recorded>>
{
    public async Task<Outcome<Recorded>> Handle(LogUseCase request, CancellationToken cancellationToken)
    {
        if (await FrameworkOf(request, cancellationToken) is not { } framework)
            return new Refusal("unknown-value", "There is no such version of a framework in this workspace.", "frameworkVersion");
        return await ledger.BeginAsync(
            request.UseCaseId == Guid.Empty ? Guid.CreateVersion7() : request.UseCaseId,
            () => Decide(request, framework, scope.Actor.MemberId),
            cancellationToken);
    }

    private async Task<Framework?> FrameworkOf(LogUseCase request, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        return request.Framework is { } key
            ? await library.FindAsync(session, key, cancellation)
            : await library.LatestAsync(session, PublishedFrameworks.CustomiseLlm, cancellation);
    }

    private static EventsOrRefusal Decide(LogUseCase request, Framework framework, Guid member)
    {
        var logged = UseCaseBehaviours.Log(request.Title, request.Requirement, framework);
        if (logged.Refusal is not null || request.Facts is null)
            return logged;

        var events = new List<IUseCaseEvent>(logged.Events);
        var useCase = UseCase.Evolve(null, logged.Events[0]);
        foreach (var behaviour in request.Facts.Behaviours(framework, member))
        {
            var decided = behaviour(useCase);
            if (decided.Refusal is not null)
                return decided;
            events.AddRange(decided.Events);
            useCase = decided.Events.Aggregate(useCase, UseCase.Evolve);
        }

        return EventsOrRefusal.Of(events);
    }
}
