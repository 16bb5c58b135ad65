namespace DecisionLedger.Domain.Frameworks.Documents;

/// <param name="Words">What the factor is for each family, by its id. In JSON each is a member of the factor.</param>
public sealed record CostFactor(string Id, string Name, IReadOnlyDictionary<string, string> Words)
{
    public string this[string family] => Words[family];
}
