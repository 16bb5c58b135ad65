namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>A step of a new assessment. Each can be reached at any time.</summary>
/// <param name="Id">As the address names it: ?step=needs.</param>
/// <param name="Name">As the page names it.</param>
/// <param name="Lead">What the step asks for.</param>
public sealed record AssessmentStep(string Id, string Name, string Lead)
{
    public const string Describe = "describe";
    public const string Needs = "needs";
    public const string Checklist = "checklist";
    public const string Evidence = "evidence";

    public static IReadOnlyList<AssessmentStep> All { get; } =
    [
        new(Describe, "Describe", "What should the model do, and for whom? This is all that is required; the rest can come later, from anyone in the team."),
        new(Needs, "Needs", "What must be customised? What you leave unstated stays unknown, which is not the same as not needed."),
        new(Checklist, "Checklist", "The source's seven questions. Your answers stand under your name; colleagues add theirs later."),
        new(Evidence, "Evidence", "What you have seen, tried and measured. Evidence beats opinion: a trial counts more than an answer."),
    ];

    /// <summary>The step of this id; the first where there is none.</summary>
    public static AssessmentStep Of(string? id) => All.FirstOrDefault(s => s.Id == id) ?? All[0];

    public string Href => $"/use-cases/new?step={Id}";

    public int Number => All.TakeWhile(s => s != this).Count() + 1;

    public AssessmentStep? Next => All.SkipWhile(s => s != this).Skip(1).FirstOrDefault();

    public AssessmentStep? Previous => All.TakeWhile(s => s != this).LastOrDefault();
}
