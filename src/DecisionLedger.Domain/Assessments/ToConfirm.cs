using System.Collections.Immutable;
using DecisionLedger.Domain.Frameworks;
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
               let fact = FactPath.Answer(answer.Question)
               let then = frameworks(under)
               where today.DefinitionOf(fact) is { } asks && then.DefinitionOf(fact) is { } asked && asks != asked
               select new AnswerToConfirm(answer.Question, answer.MemberId, then.Question(answer.Question)!.Text),
        ];
    }
}
