using System.Globalization;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.WhatIfs;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>A number as it might be. What is typed and is no number stays, with what is wrong.</summary>
public partial class WhatIfMeasurement
{
    private string? _typed;
    private string? _problem;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [CascadingParameter]
    private WhatIfOnScreen WhatIf { get; set; } = default!;

    [Parameter, EditorRequired]
    public MeasurementDefinition Measurement { get; set; } = default!;

    private string Shown => _typed ?? (WhatIf.Facts.Measurements.TryGetValue(Measurement.Id, out var value) ? value.ToString("0.############", CultureInfo.InvariantCulture) : "");

    private void Take()
    {
        if (_typed is not { } typed)
            return;
        var (value, problem) = TypedNumber.Read(typed, Measurement.Kind);
        var change = new MeasurementChange(Measurement.Id, value);
        _problem = problem ?? ChangeCheck.ProblemOf(change, Screen.Framework)?.Message;
        if (_problem is not null)
            return;
        _typed = null;
        WhatIf.Change(change);
    }
}
