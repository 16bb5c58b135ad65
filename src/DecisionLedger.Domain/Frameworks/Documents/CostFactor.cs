namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record CostFactor(string Id, string Name, string Prompting, string Rag, string FineTuning)
{
    public string For(ApproachFamily family) => family switch
    {
        ApproachFamily.Prompting => Prompting,
        ApproachFamily.Rag => Rag,
        _ => FineTuning,
    };
}
