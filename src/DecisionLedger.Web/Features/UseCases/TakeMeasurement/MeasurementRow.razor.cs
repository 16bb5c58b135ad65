using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Features.UseCases.Assess;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.TakeMeasurement;

/// <summary>One measurement: the number, who took it, and how. Recorded when the box is left; what is being typed is never overwritten.</summary>
public partial class MeasurementRow
{
    private readonly PendingCommand _pending = new();
    private readonly PendingCommand _withdrawal = new();
    private ReasonEditor? _why;
    private string? _typed;
    private long _begunAt;
    private string? _problem;
    private bool _withdrawing;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [CascadingParameter]
    private OpenFacts Rows { get; set; } = default!;

    [Parameter, EditorRequired]
    public MeasurementDefinition Measurement { get; set; } = default!;

    private TakenMeasurement? Taken => Screen.UseCase.Measurements.GetValueOrDefault(Measurement.Id);

    private bool Unsaved => _pending.Refusal is not null || _withdrawal.Refusal is not null || _problem is not null || _withdrawing || _typed is not null || _why?.IsOpen == true;

    private string Shown => _typed ?? Taken?.Value.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    private void Type(string? text)
    {
        if (_typed is null)
            _begunAt = Screen.View.Version;
        _typed = text ?? "";
    }

    private async Task Save()
    {
        if (_typed is not { } typed)
            return;
        var (value, problem) = TypedNumber.Read(typed, Measurement.Kind);
        _problem = problem;
        if (problem is not null)
            return;
        if (value is null && Taken is not null)
        {
            _withdrawing = true;
            return;
        }

        if (value == Taken?.Value || await Record(value, "", _begunAt))
            Settle();
    }

    private async Task<bool> SaveNote(string note, long seen) => Taken is { } taken && await Record(taken.Value, note, seen);

    private Task<bool> Record(decimal? value, string note, long seen) =>
        _pending.Record(Screen, seen, version => new Commands.TakeMeasurement(Screen.View.Id, Measurement.Id, value, note, version));

    private void Settle()
    {
        (_typed, _problem, _withdrawing) = (null, null, false);
        _why?.Cancel();
        _pending.LetGo();
    }

    private void EndWithdrawing()
    {
        Settle();
        Rows.Point(FactPath.Measurement(Measurement.Id), FactPart.Control);
    }
}
