using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.UseCases.Commands;

/// <summary>Sets the day on which to look again, or takes it away.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record SetRevisitDate(Guid UseCaseId, DateOnly? Date, string Reason, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.Revisit];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => Date is { } date
            ? RevisitDecider.SetDate(useCase, date, Reason, sender.Today)
            : RevisitDecider.ClearDate(useCase, Reason);
}

public sealed record SetRevisitDateBody
{
    [Description("The review date. null removes it.")]
    public required DateOnly? Date { get; init; }

    public string Reason { get; init; } = "";
}

/// <summary>Sets what, once measured, asks the team to look again.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record SetRevisitCondition(Guid UseCaseId, string Measurement, Comparison Comparison, decimal Value, string Reason, ExpectedVersion? Expected) : IUseCaseCommand
{
    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => RevisitDecider.SetCondition(
            useCase, framework, Guid.CreateVersion7(), Measurement, Comparison, Value, Reason);
}

public sealed record SetRevisitConditionBody
{
    [Description("A measurement of the framework, such as goodExamples or requestsPerMonth.")]
    public required string Measurement { get; init; }

    [Description("How the measured number compares with the value.")]
    public required Comparison Comparison { get; init; }

    [Description("In the measurement's unit.")]
    public required decimal Value { get; init; }

    public string Reason { get; init; } = "";
}

/// <summary>Takes a revisit condition away.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ClearRevisitCondition(Guid UseCaseId, Guid ConditionId, string Reason, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.RevisitCondition(ConditionId)];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => RevisitDecider.ClearCondition(useCase, ConditionId, Reason);
}
