using DecisionLedger.Web.Features.Evaluate;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>What would be recommended beside what is.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="Version">The version that today's facts are of.</param>
/// <param name="Moved">Whether the path would be another.</param>
/// <param name="Today">What is recommended today.</param>
/// <param name="WhatIf">What would be recommended.</param>
public sealed record WhatIfAnswer(Guid UseCaseId, long Version, bool Moved, Evaluation Today, Evaluation WhatIf)
{
    public static bool Differs(Evaluation today, Evaluation whatIf) =>
        today.Status != whatIf.Status || !today.Now.SequenceEqual(whatIf.Now) || !today.Target.SequenceEqual(whatIf.Target);
}
