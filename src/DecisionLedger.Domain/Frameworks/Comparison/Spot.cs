namespace DecisionLedger.Domain.Frameworks.Comparison;

/// <summary>Where a comparison stands.</summary>
/// <param name="Path">The JSON path in the later document.</param>
/// <param name="Id">The id of the thing it is in.</param>
/// <param name="Subject">What that around it is called: Rule Q4.</param>
/// <param name="Name">The member it stands at, in the JSON's word; empty for a thing as a whole.</param>
/// <param name="Called">The member in words that follow the subject: ", reach".</param>
internal sealed record Spot(string Path, FrameworkSection Section, string? Id, string Subject, string Name = "", string Called = "")
{
    public string Whole => Subject + Called;

    public Spot Member(string member, string called) => new(
        $"{Path}.{member}",
        member == "reach" ? FrameworkSection.Thresholds : Section,
        Id,
        Whole,
        member,
        called);

    public Spot Entry(int index) => new($"{Path}[{index}]", Section, Id, Whole, $"entry {index + 1}", $", entry {index + 1}");
}
