namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>An expression over facts. In JSON the first word says which: {"all":[…]}, {"not":…}, {"need":"style","atLeast":"wanted"} and so on.</summary>
public abstract record Condition;
