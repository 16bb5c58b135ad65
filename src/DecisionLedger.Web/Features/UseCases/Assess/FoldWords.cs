namespace DecisionLedger.Web.Features.UseCases.Assess;

/// <summary>What is folded away in a section, and why.</summary>
public static class FoldWords
{
    public static string Of(FactSection section, int count, bool deciding) => (section.Id, deciding) switch
    {
        (FactSection.Needs, true) => $"{count} open {(count == 1 ? "need" : "needs")} could change the recommendation",
        (FactSection.Needs, _) => $"{count} {(count == 1 ? "need" : "needs")} would change nothing now",
        (FactSection.Checklist, true) => $"{count} open {(count == 1 ? "question" : "questions")} could change the recommendation",
        (FactSection.Checklist, _) => $"{count} {(count == 1 ? "question" : "questions")} would change nothing now",
        (FactSection.Measurements, true) => $"{count} without a number",
        (FactSection.Measurements, _) => $"{count} read by no rule",
        _ => $"{count} {(count == 1 ? "sign" : "signs")} not seen",
    };
}
