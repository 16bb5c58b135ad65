namespace DecisionLedger.Domain.Frameworks;

/// <summary>Sum over stated needs of weight (wanted 1, critical 2) times matrix (yes 1, partly 0.5, no 0), divided by the sum of weights; 0 where nothing weighs.</summary>
public sealed record Support(double Prompting, double Rag, double FineTuning)
{
    public static Support Zero { get; } = new(0, 0, 0);
}
