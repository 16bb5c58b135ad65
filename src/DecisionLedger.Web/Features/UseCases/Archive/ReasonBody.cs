namespace DecisionLedger.Web.Features.UseCases.Archive;

public sealed record ReasonBody
{
    public string Reason { get; init; } = "";
}
