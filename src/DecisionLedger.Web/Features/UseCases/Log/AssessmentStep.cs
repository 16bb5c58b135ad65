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
        (Describe, "Describe", "What is to be decided, and for whom? This is all that is required; the rest can come later, from anyone in the team."),
        (Needs, "Needs", "What must it give you? What you leave unstated stays unknown, which is not the same as not needed."),
        (Checklist, "Checklist", "Yes or no, as far as you know. Your answers stand under your name; colleagues add theirs later."),
        (Evidence, "Evidence", "What you have seen, tried and measured. Evidence beats opinion: a trial counts more than an answer."),
    ];

    /// <summary>The steps of an assessment under a framework: without a checklist where it has no questions.</summary>
    public static IReadOnlyList<AssessmentStep> Of(Framework framework) =>
        [.. Words
            .Where(step => step.Id != Checklist || framework.Document.Checklist.Questions.Count > 0)
            .Select((step, index) => new AssessmentStep(step.Id, step.Name, step.Lead, index + 1))];

    public string Href => $"/use-cases/new?step={Id}";
}
