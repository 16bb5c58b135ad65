using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using UseCase = DecisionLedger.Domain.UseCases.UseCase;

namespace DecisionLedger.Web.Features.UseCases.Edit;

/// <summary>Changes title and requirement together, both or neither; what is null stays.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record EditUseCase(Guid UseCaseId, string? Title, string? Requirement, string Reason, Seen? Seen) : IUseCaseCommand
{
    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender)
    {
        if (this is { Title: null, Requirement: null })
            return new Refusal("empty", "There is nothing to change. Send a title, a requirement, or both.", "title");
        var events = new List<IUseCaseEvent>();
        EventsOrRefusal[] parts =
        [
            Title is { } title ? UseCaseBehaviours.Rename(useCase, title) : EventsOrRefusal.NothingChanged,
            Requirement is { } requirement ? UseCaseBehaviours.ChangeRequirement(useCase, requirement, Reason) : EventsOrRefusal.NothingChanged,
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
