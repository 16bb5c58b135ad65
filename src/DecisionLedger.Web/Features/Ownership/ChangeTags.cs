using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.Ownership;

/// <summary>Adds and removes tags, all or none; what is there already, or not there, is passed over.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ChangeTags(Guid UseCaseId, IReadOnlyList<string> Add, IReadOnlyList<string> Remove, ExpectedVersion? Expected) : IUseCaseCommand
{
    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender)
    {
        if (Add.Count + Remove.Count == 0)
            return new Refusal("empty", "Nothing to change. Send tags to add, to remove, or both.", "add");
        var events = new List<IUseCaseEvent>();
        // Those that go first: they make room for those that come.
        foreach (var decide in Remove.Select(Removal).Concat(Add.Select(Addition)))
        {
            var decided = decide(useCase);
            if (decided.Refusal is { } refusal)
                return refusal;
            events.AddRange(decided.Events);
            useCase = decided.Events.Aggregate(useCase, UseCase.Evolve);
        }

        return DecideResult.Of(events);
    }

    private static Func<UseCase, DecideResult> Removal(string tag) => useCase => OwnerDecider.RemoveTag(useCase, tag);

    private static Func<UseCase, DecideResult> Addition(string tag) => useCase => OwnerDecider.AddTag(useCase, tag);
}

public sealed record ChangeTagsBody
{
    [Description("Tags to add, at most 40 characters each and without commas.")]
    public IReadOnlyList<string> Add { get; init; } = [];

    [Description("Tags to remove. Capital letters do not matter.")]
    public IReadOnlyList<string> Remove { get; init; } = [];
}
