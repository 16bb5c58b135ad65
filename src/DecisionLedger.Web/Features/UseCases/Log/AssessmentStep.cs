using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>A step of a new assessment. Each can be reached at any time.</summary>
/// <param name="Id">As the address names it: ?step=needs.</param>
/// <param name="Name">As the page names it.</param>
/// <param name="Lead">What the step asks for.</param>
/// <param name="Number">Its place, from 1.</param>
public sealed record AssessmentStep(string Id, string Name, string Lead, int Number)
{
    public const string Describe = "describe";
    public const string Needs = "needs";
    public const string Checklist = "checklist";
    public const string Evidence = "evidence";

    private static readonly (string Id, string Name, string Lead)[] Words =
    [
        (Describe, "Describe", "What should the model do, and for whom? Only this step is required."),
        (Needs, "Needs", "How important is each of these? Leave blank what you do not know yet."),
        (Checklist, "Checklist", "Answer what you can. Answers carry your name; your team can add theirs."),
        (Evidence, "Evidence", "What have you seen, tried or measured? Trials outweigh answers."),
    ];

    /// <summary>The steps of an assessment under a framework: without a checklist where it has no questions.</summary>
    public static IReadOnlyList<AssessmentStep> Of(Framework framework) =>
        [.. Words
            .Where(step => step.Id != Checklist || framework.Document.Checklist.Questions.Count > 0)
            .Select((step, index) => new AssessmentStep(step.Id, step.Name, step.Lead, index + 1))];

    public string Href => $"/use-cases/new?step={Id}";
}
