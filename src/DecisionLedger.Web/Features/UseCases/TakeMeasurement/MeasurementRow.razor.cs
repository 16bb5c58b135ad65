using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.TakeMeasurement;

/// <summary>One measurement: the number, who took it, and how. Recorded when the box is left; what is being typed is never overwritten.</summary>
public partial class MeasurementRow
{
    private readonly Attempt _attempt = new();
    private SayWhy? _why;
    private string? _typed;
    private long _begunAt;
    private string? _problem;

    [CascadingParameter]
    private UseCaseOnScreen Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public MeasurementDefinition Measurement { get; set; } = default!;

    private TakenMeasurement? Taken => Screen.UseCase.Measurements.GetValueOrDefault(Measurement.Id);

    private string Shown => _typed ?? (Taken is { } taken ? EventWords.Number(taken.Value) : "");

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
        if (!WrittenNumber.TryRead(typed, out var value))
        {
            _problem = "Write a number such as 1200 or 0.5.";
            return;
        }

        _problem = null;
        if (value == Taken?.Value || await Record(value, "", _begunAt))
            Settle();
    }

    private async Task<bool> SaveNote(string note, long seen) => Taken is { } taken && await Record(taken.Value, note, seen);

    private Task<bool> Record(decimal? value, string note, long seen) =>
        _attempt.Record(Screen, seen, version => new TakeMeasurement(Screen.View.Id, Measurement.Id, value, note, version));

    private void Settle()
    {
        (_typed, _problem) = (null, null);
        _why?.Cancel();
        _attempt.LetGo();
    }
}
