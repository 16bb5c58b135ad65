namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record MatrixRow(string Need, string Label, MatrixCell Prompting, MatrixCell Rag, MatrixCell FineTuning)
{
    public MatrixCell For(ApproachFamily family) => family switch
    {
        ApproachFamily.Prompting => Prompting,
        ApproachFamily.Rag => Rag,
        _ => FineTuning,
    };
}
