using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.Evaluate;

/// <summary>What is known of a use case. Every part may be left out; what is left out is unknown.</summary>
public record FactsBody
{
    [Description("How much each need is needed, by need: notNeeded, wanted or critical.")]
    public IReadOnlyDictionary<string, NeedLevel> Needs { get; init; } = new Dictionary<string, NeedLevel>();

    [Description("The checklist, by question: yes, no or unsure.")]
    public IReadOnlyDictionary<string, AnswerValue> Answers { get; init; } = new Dictionary<string, AnswerValue>();

    [Description("The signs that were seen.")]
    public IReadOnlyList<string> Signs { get; init; } = [];

    [Description("The trials, in the order in which they were made.")]
    public IReadOnlyList<TrialBody> Trials { get; init; } = [];

    [Description("Measured numbers, by measurement, in the unit that the framework gives.")]
    public IReadOnlyDictionary<string, decimal> Measurements { get; init; } = new Dictionary<string, decimal>();
}
