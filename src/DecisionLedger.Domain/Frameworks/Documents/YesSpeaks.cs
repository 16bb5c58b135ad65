namespace DecisionLedger.Domain.Frameworks.Documents;

public enum YesSpeaks
{
    For,
    Against,
}
