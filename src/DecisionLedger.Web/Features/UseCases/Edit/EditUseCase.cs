using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;
using UseCase = DecisionLedger.Domain.UseCases.UseCase;

namespace DecisionLedger.Web.Features.UseCases.Edit;

/// <summary>Changes title and requirement together, both or neither; what is null stays.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record EditUseCase(Guid UseCaseId, string? Title, string? Requirement, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class EditUseCaseHandler(UseCaseLedger ledger) : IRequestHandler<EditUseCase, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(EditUseCase request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(request.UseCaseId, request.Seen, [], (useCase, _) => Decide(request, useCase), cancellationToken);

    private static EventsOrRefusal Decide(EditUseCase request, UseCase useCase)
    {
        if (request is { Title: null, Requirement: null })
            return new Refusal("empty", "There is nothing to change. Send a title, a requirement, or both.", "title");
        var events = new List<IUseCaseEvent>();
        EventsOrRefusal[] parts =
        [
            request.Title is { } title ? UseCaseBehaviours.Rename(useCase, title) : EventsOrRefusal.NothingChanged,
            request.Requirement is { } requirement ? UseCaseBehaviours.ChangeRequirement(useCase, requirement, request.Reason) : EventsOrRefusal.NothingChanged,
        ];
        foreach (var part in parts)
        {
            if (part.Refusal is not null)
                return part;
            events.AddRange(part.Events);
        }

        return EventsOrRefusal.Of(events);
    }
}
