using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Adds the checklist up, as the source prints it and as its questions point.</summary>
internal static class Tally
{
    private const string Even = "even";

    public static ChecklistTally Of(Finding finding)
    {
        var checklist = finding.Book.Document.Checklist;
        var family = checklist.SpeaksFor;
        var others = OthersThan(family, finding.Book.Families);
        var answers = checklist.Questions
            .Select((question, index) => (question.YesSpeaks, Answer: finding.Sheet.Answers[index]))
            .Where(question => question.Answer != FactSheet.Unknown)
            .ToList();

        var yes = answers.Count(question => question.Answer == FactSheet.Yes);
        var no = answers.Count - yes;
        var speaksFor = answers.Count(question => question.Answer == FactSheet.Yes == (question.YesSpeaks == YesSpeaks.For));
        var speaksAgainst = answers.Count - speaksFor;

        var printed = new PrintedTally(yes, no, Leans(yes, no));
        var disagrees = printed.Leans != Even && printed.Leans == family != Stands(family, finding);
        return new ChecklistTally(
            printed,
            new CountedTally(speaksFor, speaksAgainst, Leans(speaksFor, speaksAgainst)),
            finding.Verdict.Status == RecommendationStatus.Recommended && disagrees);

        string Leans(int one, int other) => one > other ? family : one < other ? others : Even;
    }

    /// <summary>The other side in one word, such as promptingOrRag.</summary>
    private static string OthersThan(string family, IReadOnlyList<Family> families) =>
        string.Join("Or", families.Where(other => other.Id != family).Select((other, index) => index == 0 ? other.Id : FactWords.StartOfSentence(other.Id)));

    private static bool Stands(string family, Finding finding) => finding.Book.Document.Approaches
        .Where((_, index) => (finding.Verdict.Target & (1u << index)) != 0)
        .Any(approach => FrameworkDocument.FamilyOf(approach) == family);
}
