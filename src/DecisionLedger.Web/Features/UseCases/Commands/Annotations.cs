using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.UseCases.Commands;

/// <summary>Pins a note to a time of the history.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record PinAnnotation(Guid UseCaseId, DateTimeOffset PinnedTo, string Text) : IUseCaseCommand
{
    /// <summary>The id that the note gets.</summary>
    public Guid AnnotationId { get; init; } = Guid.CreateVersion7();

    // A note does not replace what others pinned.
    public ExpectedVersion? Expected => null;

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) =>
        AnnotationDecider.Pin(useCase, AnnotationId, sender.MemberId, PinnedTo, Text);
}

public sealed record PinAnnotationBody
{
    [Description("The time that the note is about, in RFC 3339. It may be earlier than the first event or in the future.")]
    public required DateTimeOffset PinnedTo { get; init; }

    [Description("What the note says.")]
    public required string Text { get; init; }
}

/// <summary>Removes a pinned note.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RemoveAnnotation(Guid UseCaseId, Guid AnnotationId, string Reason, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.Annotation(AnnotationId)];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => AnnotationDecider.Remove(useCase, AnnotationId, Reason);
}
