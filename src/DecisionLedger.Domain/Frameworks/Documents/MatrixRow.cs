namespace DecisionLedger.Domain.Frameworks.Documents;

/// <param name="Cells">What each family can give, by its id. In JSON each is a member of the row.</param>
public sealed record MatrixRow(string Need, string Label, IReadOnlyDictionary<string, MatrixCell> Cells)
{
    public MatrixCell this[string family] => Cells[family];
}
