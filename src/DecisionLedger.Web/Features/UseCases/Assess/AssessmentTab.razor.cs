using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.Assess;

/// <summary>All facts of a use case by section. Open facts that could not change the recommendation now are folded away.</summary>
public sealed partial class AssessmentTab
{
    // What was folded when the page opened stays folded until it matters: a row that moved as it is answered would take the focus along.
    private HashSet<string>? _idle;
    private HashSet<string> _matters = [];
    private HashSet<string> _unstated = [];

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    private FrameworkDocument Document => Screen.Framework.Document;

    /// <summary>Each section with how many of its facts were stated, of how many; null where the number is open.</summary>
    private IEnumerable<(string Id, string Name, int Said, int? All)> Sections
    {
        get
        {
            var useCase = Screen.UseCase;
            yield return ("needs", "Needs", Document.Needs.Count(n => useCase.Needs.ContainsKey(n.Id)), Document.Needs.Count);
            if (Document.Checklist.Questions.Count > 0)
                yield return ("checklist", "Checklist", Document.Checklist.Questions.Count(q => useCase.Answers.Exists(a => a.Question == q.Id)), Document.Checklist.Questions.Count);
            if (Document.Signs.Count > 0)
                yield return ("signs", "Signs", Document.Signs.Count(s => useCase.Signs.ContainsKey(s.Id)), null);
            yield return ("trials", "Trials", useCase.Trials.Count, null);
            if (Document.Measurements.Count > 0)
                yield return ("measurements", "Measurements", Document.Measurements.Count(m => useCase.Measurements.ContainsKey(m.Id)), Document.Measurements.Count);
        }
    }

    protected override void OnInitialized() => _unstated =
    [
        .. Document.Measurements.Where(m => !Screen.UseCase.Measurements.ContainsKey(m.Id)).Select(m => FactPath.Measurement(m.Id)),
        .. Document.Signs.Where(s => !Screen.UseCase.Signs.ContainsKey(s.Id)).Select(s => FactPath.Sign(s.Id)),
    ];

    /// <summary>Learns which open facts could change the recommendation. While nothing is recommended, all could.</summary>
    private void Weigh(Certainty? certainty)
    {
        if (certainty is null)
            return;
        _matters = [.. certainty.OpenQuestions.Select(q => q.Fact)];
        _idle ??= Screen.Recommendation.Status == RecommendationStatus.NotEnoughKnown ? [] : [.. Open().Where(fact => !_matters.Contains(fact))];
    }

    /// <summary>A need or question that could change nothing, a sign that nobody saw, and a measurement without a number that no review trigger waits for.</summary>
    private bool Folded(string fact) =>
        (_idle?.Contains(fact) == true && !_matters.Contains(fact))
        || (_unstated.Contains(fact) && !Screen.UseCase.RevisitConditions.Exists(c => FactPath.Measurement(c.Measurement) == fact));

    private IEnumerable<string> Open()
    {
        var useCase = Screen.UseCase;
        var asked = useCase.Assignments;
        return Document.Needs.Where(n => !useCase.Needs.ContainsKey(n.Id)).Select(n => FactPath.Need(n.Id))
            .Concat(Document.Checklist.Questions.Where(q => !useCase.Answers.Exists(a => a.Question == q.Id) && !asked.ContainsKey(q.Id)).Select(q => FactPath.Answer(q.Id)));
    }
}
