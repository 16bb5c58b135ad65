using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.UseCases.Commands;

/// <summary>Records what the team decided, which follows the recommendation or overrides it, and replaces the decision before.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RecordDecision(Guid UseCaseId, IReadOnlyList<string> Approaches, string Rationale, IReadOnlyList<string> Purposes, string Fallback, string DiverseExamplesPlan, ExpectedVersion? Expected) : IUseCaseCommand
{
    /// <summary>What the team does later; empty where it decided on one step only.</summary>
    public IReadOnlyList<string> Target { get; init; } = [];

    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.Decision];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => DecisionDecider.Record(
            useCase,
            framework,
            new DecisionRecorded(
                Guid.CreateVersion7(), sender.MemberId, Approaches, Target, Rationale, Purposes, Fallback,
                DiverseExamplesPlan));
}

public sealed record RecordDecisionBody
{
    [Description("What the team does now: rag, systemPrompt, fewShot, fineTuning, or several of them.")]
    public required IReadOnlyList<string> Approaches { get; init; }

    [Description("What the team does later, once nothing blocks it. Omitted or empty: the decision is on one step only.")]
    public IReadOnlyList<string> Target { get; init; } = [];

    public required string Rationale { get; init; }

    [Description("The needs that fine-tuning should cover.")]
    public IReadOnlyList<string> Purposes { get; init; } = [];

    [Description("How you return to the base model.")]
    public string Fallback { get; init; } = "";

    [Description("How you keep the training data varied.")]
    public string DiverseExamplesPlan { get; init; } = "";
}

/// <summary>Records the sender's look at the decision that stands.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ReviewDecision(Guid UseCaseId, Guid DecisionId, ReviewVerdict Verdict, string Reason, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.Decision];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => DecisionDecider.Review(useCase, DecisionId, sender.MemberId, Verdict, Reason, Expected?.Version);
}

public sealed record ReviewDecisionBody
{
    [Description("The id of the current decision.")]
    public required Guid DecisionId { get; init; }

    public required ReviewVerdict Verdict { get; init; }

    public required string Reason { get; init; }
}
