namespace DecisionLedger.Web.Features.UseCases.Log;

public sealed class TypedSign
{
    public bool Seen { get; set; }

    public string Note { get; set; } = "";
}
