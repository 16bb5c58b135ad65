using System.Collections.Frozen;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Evaluation;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.Assessments;

/// <summary>
/// The facts of a use case laid out for the rules, carried from one event to the next: most events change one of them, and laying all of them out again
/// would cost more than asking the rules.
/// </summary>
/// <param name="Sheet">Never changed once it is here: a later moment gets a copy.</param>
/// <param name="Contested">Whether the team's answers to a question tie.</param>
internal sealed record FoldedFacts(FactSheet Sheet, bool Contested)
{
    public static FoldedFacts Of(UseCase useCase, Framework framework)
    {
        var facts = useCase.ToFacts();
        return new FoldedFacts(FactSheet.Of(framework.Book, facts), facts.Contested.Count > 0);
    }

    /// <param name="happened">An event that may change facts.</param>
    /// <param name="useCase">The use case with it.</param>
    /// <param name="framework">The version that it is read under with it.</param>
    public FoldedFacts After(IUseCaseEvent happened, UseCase useCase, Framework framework)
    {
        if (!ReferenceEquals(Sheet.Book, framework.Book))
            return Of(useCase, framework);
        var book = Sheet.Book;
        return happened switch
        {
            NeedStated e => With(book.NeedIds, e.Need, sheet => sheet.Needs, (sbyte)e.Level),
            NeedCleared e => With(book.NeedIds, e.Need, sheet => sheet.Needs, FactSheet.Unknown),
            SignSeen e => With(book.SignIds, e.Sign, sheet => sheet.Signs, true),
            SignCleared e => With(book.SignIds, e.Sign, sheet => sheet.Signs, false),
            MeasurementTaken e => With(book.MeasurementIds, e.Measurement, sheet => sheet.Measurements, (decimal?)e.Value),
            MeasurementCleared e => With(book.MeasurementIds, e.Measurement, sheet => sheet.Measurements, null),
            ChecklistAnswered e => Answered(e.Question, useCase),
            AnswerWithdrawn e => Answered(e.Question, useCase),
            AnswerSettled e => Answered(e.Question, useCase),
            DecisionReviewed => this,
            DecisionRecorded => this with { Sheet = Sheet.Copy(Sheet.Facts with { Decision = useCase.Decision!.ToStandingDecision() }) },
            _ => Of(useCase, framework),
        };
    }

    private FoldedFacts With<T>(FrozenDictionary<string, int> positions, string id, Func<FactSheet, T[]> facts, T fact)
    {
        if (!positions.TryGetValue(id, out var position) || EqualityComparer<T>.Default.Equals(facts(Sheet)[position], fact))
            return this;
        var sheet = Sheet.Copy();
        facts(sheet)[position] = fact;
        return this with { Sheet = sheet };
    }

    private FoldedFacts Answered(string question, UseCase useCase)
    {
        var (answer, contested) = Consensus.Of(question, useCase);
        var folded = With(Sheet.Book.QuestionIds, question, sheet => sheet.Answers, answer switch
        {
            AnswerValue.Yes => FactSheet.Yes,
            AnswerValue.No => FactSheet.No,
            _ => FactSheet.Unknown,
        });
        // A tie that was there may be this question's or another's.
        var anyContested = contested || (Contested && useCase.TeamAnswers.Any(team => team.Contested));
        return anyContested == folded.Contested ? folded : folded with { Contested = anyContested };
    }
}
