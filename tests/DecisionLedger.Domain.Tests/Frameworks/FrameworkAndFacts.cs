using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>A framework with nothing wrong in it, and facts for it.</summary>
/// <param name="Dice">They were thrown with these; a test may throw more.</param>
public sealed record FrameworkAndFacts(Framework Framework, Facts Facts, RandomFramework Dice)
{
    public override string ToString() => $"{Framework.ToJson()}\n{Facts}";
}
