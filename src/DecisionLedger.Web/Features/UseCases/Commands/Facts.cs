using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.UseCases.Commands;

/// <summary>States how much a need is needed; no level means that it is unknown again.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record StateNeed(Guid UseCaseId, string Need, NeedLevel? Level, string Reason, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.Need(Need)];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => Level is { } level
            ? FactDecider.StateNeed(useCase, framework, Need, level, Reason)
            : FactDecider.ClearNeed(useCase, framework, Need, Reason);
}

public sealed record StateNeedBody
{
    [Description("knowledge, upToDate, style, format, behaviour, lowLatency, quickIteration or lowCost.")]
    public required string Need { get; init; }

    [Description("null clears the need.")]
    public required NeedLevel? Level { get; init; }

    public string Reason { get; init; } = "";
}

/// <summary>Says that a sign was seen, or is no longer seen.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record MarkSign(Guid UseCaseId, string Sign, bool Present, string Note, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.Sign(Sign)];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => Present
            ? FactDecider.SeeSign(useCase, framework, Sign, Note)
            : FactDecider.ClearSign(useCase, framework, Sign, Note);
}

public sealed record MarkSignBody
{
    [Description("longPrompts, inconsistentFormat, styleHardToSpecify, repeatedMistakes or needFasterResponses.")]
    public required string Sign { get; init; }

    [Description("false marks the sign as not seen.")]
    public required bool Seen { get; init; }

    public string Note { get; init; } = "";
}

/// <summary>Records a measured number; no value means that it is unknown again.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record TakeMeasurement(Guid UseCaseId, string Measurement, decimal? Value, string Note, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.Measurement(Measurement)];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => Value is { } value
            ? FactDecider.TakeMeasurement(useCase, framework, Measurement, value, Note)
            : FactDecider.ClearMeasurement(useCase, framework, Measurement, Note);
}

public sealed record TakeMeasurementBody
{
    [Description("goodExamples, promptTokens, requestsPerMonth, domains, inputPricePerMillion, tunedInputPricePerMillion, tunedPromptTokens or trainingCost.")]
    public required string Measurement { get; init; }

    [Description("In the framework's unit. null clears the number.")]
    public required decimal? Value { get; init; }

    public string Note { get; init; } = "";
}
