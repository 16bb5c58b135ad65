using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Adds the checklist up, as the source prints it and as its questions point.</summary>
internal static class Tally
{
    private const string FineTuning = "fineTuning";
    private const string PromptingOrRag = "promptingOrRag";
    private const string Even = "even";

    public static ChecklistTally Of(Finding finding)
    {
        var answers = finding.Book.Document.Checklist.Questions
            .Select((question, index) => (question.YesSpeaks, Answer: finding.Sheet.Answers[index]))
            .Where(question => question.Answer != FactSheet.Unknown)
            .ToList();

        var yes = answers.Count(question => question.Answer == FactSheet.Yes);
        var no = answers.Count - yes;
        var speaksFor = answers.Count(question => question.Answer == FactSheet.Yes == (question.YesSpeaks == YesSpeaks.For));
        var speaksAgainst = answers.Count - speaksFor;

        var printed = new PrintedTally(yes, no, Leans(yes, no));
        return new ChecklistTally(
            printed,
            new CountedTally(speaksFor, speaksAgainst, Leans(speaksFor, speaksAgainst)),
            finding.Verdict.Status == RecommendationStatus.Recommended && Disagrees(printed.Leans, FineTunes(finding)));
    }

    private static string Leans(int fineTuning, int promptingOrRag) =>
        fineTuning > promptingOrRag ? FineTuning : fineTuning < promptingOrRag ? PromptingOrRag : Even;

    private static bool Disagrees(string leans, bool fineTunes) => leans switch
    {
        FineTuning => !fineTunes,
        PromptingOrRag => fineTunes,
        _ => false,
    };

    private static bool FineTunes(Finding finding) => finding.Book.Document.Approaches
        .Where((_, index) => (finding.Verdict.Target & (1u << index)) != 0)
        .Any(approach => approach.Family == ApproachFamily.FineTuning);
}
