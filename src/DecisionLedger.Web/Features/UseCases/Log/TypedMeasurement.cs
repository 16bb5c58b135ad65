namespace DecisionLedger.Web.Features.UseCases.Log;

public sealed class TypedMeasurement
{
    public string Text { get; set; } = "";

    public string Note { get; set; } = "";
}
