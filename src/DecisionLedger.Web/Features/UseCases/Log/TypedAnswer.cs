using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.Log;

public sealed class TypedAnswer
{
    public AnswerValue? Answer { get; set; }

    public string Reason { get; set; } = "";
}
