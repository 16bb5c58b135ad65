using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;
using Comparison = DecisionLedger.Domain.UseCases.Comparison;

namespace DecisionLedger.Web.Features.UseCases.SetRevisitCondition;

/// <summary>The measured numbers at which the team means to look again.</summary>
public partial class RevisitConditions
{
    private readonly PendingCommand _pending = new();
    private readonly PendingCommand _taking = new();
    private string? _measurement;
    private Comparison _comparison;
    private string? _value = "";
    private string _reason = "";
    private string? _problem;
    private long? _begunAt;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    private IReadOnlyList<MeasurementDefinition> Measurements => Screen.Framework.Document.Measurements;

    private MeasurementDefinition Chosen => Measurements.FirstOrDefault(m => m.Id == _measurement) ?? Measurements[0];

    private string Standing(RevisitCondition condition)
    {
        var taken = Screen.UseCase.Measurements.GetValueOrDefault(condition.Measurement);
        if (taken is null)
            return "Not measured yet.";
        var now = $"Now {EventWords.Number(taken.Value)}";
        return condition switch
        {
            { Due: true } => $"{now}: review due.",
            { LookedAtVersion: not null } => $"{now}: reviewed since.",
            _ => $"{now}.",
        };
    }

    private void ChooseMeasurement(string? id) => (_measurement, _problem) = (id, null);

    private void Type(string? value)
    {
        _begunAt ??= Screen.View.Version;
        (_value, _problem) = (value, null);
    }

    private async Task Save()
    {
        var measurement = Chosen;
        var (number, problem) = TypedNumber.Read(_value, measurement.Kind);
        _problem = problem ?? (number is null ? "Enter a number." : null);
        if (_problem is not null || number is not { } value)
            return;
        var (comparison, reason) = (_comparison, _reason);
        if (await _pending.Submit(Screen, _begunAt ?? Screen.View.Version, seen => new Commands.SetRevisitCondition(Screen.View.Id, measurement.Id, comparison, value, reason, seen)))
            Clear();
    }

    private Task<bool> TakeAway(Guid condition) =>
        _taking.Record(Screen, Screen.View.Version, seen => new ClearRevisitCondition(Screen.View.Id, condition, "", seen));

    private void Clear()
    {
        (_value, _reason, _problem, _begunAt) = ("", "", null, null);
        _pending.Discard();
    }
}
