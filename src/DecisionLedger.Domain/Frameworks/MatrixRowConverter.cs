using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks;

internal sealed class MatrixRowConverter() : FamilyRowConverter<MatrixRow, MatrixCell>(OwnMembers[0], OwnMembers[1])
{
    public static readonly string[] OwnMembers = ["need", "label"];

    protected override MatrixRow Make(string id, string name, IReadOnlyDictionary<string, MatrixCell> cells) => new(id, name, cells);

    protected override (string Id, string Name, IReadOnlyDictionary<string, MatrixCell> Cells) PartsOf(MatrixRow row) => (row.Need, row.Label, row.Cells);
}
