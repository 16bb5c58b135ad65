using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.UseCases.Commands;

/// <summary>Gives the use case another title.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RenameUseCase(Guid UseCaseId, string Title, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.Title];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => UseCaseDecider.Rename(useCase, Title);
}

/// <summary>Changes what the team wants, in its own words.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ChangeRequirement(Guid UseCaseId, string Requirement, string Reason, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.Requirement];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => UseCaseDecider.ChangeRequirement(useCase, Requirement, Reason);
}

/// <summary>Changes title and requirement together, both or neither; what is null stays.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record EditUseCase(Guid UseCaseId, string? Title, string? Requirement, string Reason, ExpectedVersion? Expected) : IUseCaseCommand
{
    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender)
    {
        if (this is { Title: null, Requirement: null })
            return new Refusal("empty", "Nothing to change. Send a title, a requirement, or both.", "title");
        var events = new List<IUseCaseEvent>();
        DecideResult[] parts =
        [
            Title is { } title ? UseCaseDecider.Rename(useCase, title) : DecideResult.NothingChanged,
            Requirement is { } requirement ? UseCaseDecider.ChangeRequirement(useCase, requirement, Reason) : DecideResult.NothingChanged,
        ];
        foreach (var part in parts)
        {
            if (part.Refusal is not null)
                return part;
            events.AddRange(part.Events);
        }

        return DecideResult.Of(events);
    }
}

public sealed record EditUseCaseBody
{
    [Description("Unchanged if omitted.")]
    public string? Title { get; init; }

    [Description("Unchanged if omitted.")]
    public string? Requirement { get; init; }

    [Description("Why the requirement changed.")]
    public string Reason { get; init; } = "";
}

/// <summary>Archives the use case, or restores it.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ArchiveUseCase(Guid UseCaseId, bool Archived, string Reason, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.Archive];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => Archived
            ? UseCaseDecider.Archive(useCase, Reason)
            : UseCaseDecider.Restore(useCase, Reason);
}

public sealed record ReasonBody
{
    public string Reason { get; init; } = "";
}

/// <summary>Says something about the use case.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record AddComment(Guid UseCaseId, string Text) : IUseCaseCommand
{
    // What somebody says stands beside what others say.
    public ExpectedVersion? Expected => null;

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => UseCaseDecider.Comment(Guid.CreateVersion7(), sender.MemberId, Text);
}

public sealed record CommentBody
{
    public required string Text { get; init; }
}
