namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>A verdict with everything that is needed to explain it.</summary>
internal sealed record Finding(Framework Framework, Facts Facts, FactSheet Sheet, Verdict Verdict)
{
    public RuleBook Book => Framework.Book;
}
