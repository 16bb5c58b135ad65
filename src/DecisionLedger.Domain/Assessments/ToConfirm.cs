using System.Collections.Immutable;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Domain.Assessments;

/// <summary>What a change of framework version leaves to be confirmed.</summary>
public static class ToConfirm
{
    public static ImmutableList<AnswerToConfirm> AnswersOf(UseCase useCase, FrameworkLookup frameworks)
    {
        if (useCase.Adoptions.IsEmpty)
            return [];
        var today = frameworks(useCase.Framework);
        return
        [
            .. from answer in useCase.Answers
               let under = useCase.FrameworkAt(answer.AtVersion)
               where under != useCase.Framework
               let asked = frameworks(under).Question(answer.Question)
               let asks = today.Question(answer.Question)
               where asked is not null && asks is not null && !SameQuestion(asked, asks)
               select new AnswerToConfirm(answer.Question, answer.MemberId, asked.Text),
        ];
    }

    private static bool SameQuestion(Question before, Question after) =>
        (before.Text, before.Help, before.YesSpeaks) == (after.Text, after.Help, after.YesSpeaks);
}
