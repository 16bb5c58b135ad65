using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.Log;

public sealed class TypedNeed
{
    public NeedLevel? Level { get; set; }

    public string Reason { get; set; } = "";
}
