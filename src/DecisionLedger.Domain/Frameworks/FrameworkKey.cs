namespace DecisionLedger.Domain.Frameworks;

/// <summary>Names one version of one framework. Within a workspace it means the same for ever.</summary>
/// <param name="Id">The framework's id, such as customise-llm.</param>
/// <param name="Version">The version, from 1.</param>
public readonly record struct FrameworkKey(string Id, int Version)
{
    public override string ToString() => $"{Id} version {Version}";
}
