using System.ComponentModel;

namespace DecisionLedger.Web.Features.UseCases.SetRevisitDate;

public sealed record SetRevisitDateBody
{
    [Description("The day on which to look at the decision again. null: no day any more.")]
    public required DateOnly? Date { get; init; }

    public string Reason { get; init; } = "";
}
