using DecisionLedger.Domain.Frameworks;
using FsCheck;
using FsCheck.Fluent;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>Facts of every kind, stated or not, ids of other versions among them.</summary>
public static class AnyFacts
{
    private static readonly Framework Framework = PublishedFrameworks.Current;

    private static readonly string[] NeedIds = [.. Framework.Document.Needs.Select(need => need.Id), "needOfAnotherVersion"];
    private static readonly string[] QuestionIds = [.. Framework.Document.Checklist.Questions.Select(question => question.Id), "questionOfAnotherVersion"];
    private static readonly string[] SignIds = [.. Framework.Document.Signs.Select(sign => sign.Id), "signOfAnotherVersion"];
    private static readonly string[] ApproachIdsToTry = [.. ApproachIds.InOrder, "approachOfAnotherVersion"];

    public static Arbitrary<Facts> Facts() => Generator().ToArbitrary();

    private static Gen<Facts> Generator() =>
        from needs in Some(NeedIds, Gen.Elements(Enum.GetValues<NeedLevel>()))
        from answers in Some(QuestionIds, Gen.Elements(Enum.GetValues<AnswerValue>()))
        from contested in Gen.SubListOf(QuestionIds)
        from contest in Gen.Elements(true, false, false)
        from signs in Gen.SubListOf(SignIds)
        from signsSeen in Gen.Elements(true, false)
        from trials in Trials()
        from measurements in Measurements()
        from decision in Decision()
        let ties = contest ? contested.ToHashSet() : []
        select new Facts
        {
            Needs = needs,
            Answers = answers.Where(answer => !ties.Contains(answer.Key)).ToDictionary(),
            Contested = [.. ties],
            Signs = signsSeen ? [.. signs] : [],
            Trials = trials,
            Measurements = measurements,
            Decision = decision,
        };

    private static Gen<Dictionary<string, TValue>> Some<TValue>(string[] ids, Gen<TValue> value) =>
        from chosen in Gen.SubListOf(ids)
        from values in value.ListOf(ids.Length)
        select chosen.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);

    private static Gen<List<Trial>> Trials() =>
        from count in Gen.Choose(0, 4)
        from trials in Trial().ListOf(count)
        select trials.ToList();

    private static Gen<Trial> Trial() =>
        from approach in Gen.Elements(ApproachIdsToTry)
        from outcome in Gen.Elements(Enum.GetValues<TrialOutcome>())
        from purpose in Gen.Elements(NeedIds)
        from stated in Gen.Elements(true, false)
        select new Trial(approach, outcome, stated ? [purpose] : []);

    private static Gen<Dictionary<string, decimal>> Measurements() =>
        from examples in Gen.Elements(0m, 12, 49, 50, 199, 200, 500, 1000, 1001)
        from tokens in Gen.Elements(100m, 2000, 2001, 9000)
        from domains in Gen.Elements(0m, 1, 2, 5)
        from chosen in Gen.SubListOf("goodExamples", "promptTokens", "domains", "numberOfAnotherVersion")
        select chosen.ToDictionary(id => id, id => id switch { "goodExamples" => examples, "promptTokens" => tokens, _ => domains });

    private static Gen<StandingDecision?> Decision() =>
        from made in Gen.Elements(true, false)
        from approaches in Gen.SubListOf<string>(ApproachIdsToTry)
        from purposes in Gen.SubListOf(NeedIds)
        from fallback in Gen.Elements(true, false)
        from diverse in Gen.Elements(true, false)
        select made ? new StandingDecision([.. approaches], [.. purposes], fallback, diverse) : null;
}
