using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks;

internal sealed class CostFactorConverter() : FamilyRowConverter<CostFactor, string>(OwnMembers[0], OwnMembers[1])
{
    public static readonly string[] OwnMembers = ["id", "name"];

    protected override CostFactor Make(string id, string name, IReadOnlyDictionary<string, string> cells) => new(id, name, cells);

    protected override (string Id, string Name, IReadOnlyDictionary<string, string> Cells) PartsOf(CostFactor factor) => (factor.Id, factor.Name, factor.Words);
}
