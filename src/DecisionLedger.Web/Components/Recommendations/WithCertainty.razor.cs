using DecisionLedger.Domain.Frameworks;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Components.Recommendations;

/// <summary>
/// Works certainty out again whenever the facts change, for what is inside. Thousands of evaluations: not on the circuit's own turn, where they would hold up
/// what is being typed; one at a time, and the facts of the moment after it, so that what was worked out of older facts never stands for newer ones.
/// </summary>
public sealed partial class WithCertainty
{
    private Certainty? _certainty;
    private object? _wanted;
    private object? _workedOut;
    private bool _working;

    [Parameter, EditorRequired]
    public Framework Framework { get; set; } = default!;

    [Parameter, EditorRequired]
    public Facts Facts { get; set; } = default!;

    /// <summary>What the facts are those of, such as a use case at a version: while it is the same, so are they. Left out, the facts object itself.</summary>
    [Parameter]
    public object? Of { get; set; }

    /// <summary>Is given null until something was worked out for the first time.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<Certainty?> ChildContent { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        _wanted = (Framework, Of ?? Facts);
        if (_working)
            return;
        _working = true;
        try
        {
            while (!Equals(_workedOut, _wanted))
            {
                var (framework, facts, wanted) = (Framework, Facts, _wanted);
                var certainty = await Task.Run(() => CertaintyAnalysis.Of(framework, facts));
                _workedOut = wanted;
                if (Equals(wanted, _wanted))
                    _certainty = certainty;
            }
        }
        finally
        {
            _working = false;
        }
    }
}
