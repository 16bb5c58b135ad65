using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>What the parts of the form share: the draft, the framework it is asked by, what is wrong, and whom to tell of a change.</summary>
public sealed class DraftForm(AssessmentDraft draft, Framework framework, Func<Task> changed)
{
    public AssessmentDraft Draft => draft;

    public Framework Framework => framework;

    public IReadOnlyList<DraftProblem> Problems { get; set; } = [];

    public string? ProblemOf(string field) => Problems.FirstOrDefault(p => p.Field == field)?.Text;

    public Task Changed() => changed();

    /// <summary>The id of the element that has the field; a field's name has points in it, which style sheets and scripts read as classes.</summary>
    public static string IdOf(string field) => field.Replace('.', '-');
}
