using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Adds the checklist up, as the source prints it and as its questions point.</summary>
internal sealed class ChecklistCount
{
    private const string Even = "even";

    private readonly string _family;
    private readonly string _others;
    private readonly uint _approaches;
    private readonly bool[] _yesSpeaksFor;

    public ChecklistCount(CompiledRules book)
    {
        _family = book.Document.Checklist.SpeaksFor;
        _others = OthersThan(_family, book.Families);
        _approaches = book.SetOf(book.Document.Approaches.Where(approach => FrameworkDocument.FamilyOf(approach) == _family).Select(approach => approach.Id));
        _yesSpeaksFor = [.. book.Document.Checklist.Questions.Select(question => question.YesSpeaks == YesSpeaks.For)];
    }

    public ChecklistTally Of(FactVector sheet, Verdict verdict)
    {
        int yes = 0, no = 0, speaksFor = 0;
        for (var question = 0; question < _yesSpeaksFor.Length; question++)
        {
            var answer = sheet.Answers[question];
            if (answer == FactVector.Unknown)
                continue;
            if (answer == FactVector.Yes)
                yes++;
            else
                no++;
            if (answer == FactVector.Yes == _yesSpeaksFor[question])
                speaksFor++;
        }

        var speaksAgainst = yes + no - speaksFor;
        var printed = new PrintedTally(yes, no, Leans(yes, no));
        var stands = (verdict.Target & _approaches) != 0;
        var disagrees = printed.Leans != Even && printed.Leans == _family != stands;
        return new ChecklistTally(
            printed,
            new CountedTally(speaksFor, speaksAgainst, Leans(speaksFor, speaksAgainst)),
            verdict.Status == RecommendationStatus.Recommended && disagrees);
    }

    private string Leans(int one, int other) => one > other ? _family : one < other ? _others : Even;

    /// <summary>The other side in one word, such as promptingOrRag.</summary>
    private static string OthersThan(string family, IReadOnlyList<Family> families) =>
        string.Join("Or", families.Where(other => other.Id != family).Select((other, index) => index == 0 ? other.Id : FactWords.StartOfSentence(other.Id)));
}
