namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>A use case that the source decides, and the facts under which these rules decide it alike: a test that a version carries with it.</summary>
/// <param name="Facts">The facts as this framework reads the source's analysis.</param>
/// <param name="Gives">What the rules must give for them.</param>
public sealed record WorkedExample(
    string Id,
    string Heading,
    string Title,
    string Requirement,
    IReadOnlyList<string> Analysis,
    string Decision,
    IReadOnlyList<string> Reason,
    Facts Facts,
    ExampleOutcome Gives);
