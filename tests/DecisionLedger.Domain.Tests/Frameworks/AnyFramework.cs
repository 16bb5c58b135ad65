using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>Frameworks of every make that nothing is wrong with, with facts for them.</summary>
public static class AnyFramework
{
    public static Arbitrary<FrameworkAndFacts> Sound() => Gen.Choose(0, int.MaxValue - 1).Select(seed => Thrown(seed)).ToArbitrary();

    /// <summary>The first that is sound; half of the time with an example of what it decides.</summary>
    internal static FrameworkAndFacts Thrown(int seed, int mostNeeds = 3)
    {
        var dice = new RandomFramework(seed, mostNeeds);
        Framework? framework;
        do
            framework = SoundOrNone(dice.Document());
        while (framework is null);

        if (dice.Below(2) == 0)
            framework = Framework.Of(framework.Document with { Examples = [Example(framework, dice.Facts())] });
        return new FrameworkAndFacts(framework, dice.Facts(), dice);
    }

    internal static Framework? SoundOrNone(FrameworkDocument document)
    {
        try
        {
            return Framework.Of(document);
        }
        catch (FrameworkInvalidException refused)
        {
            Assert.NotEmpty(refused.Problems);
            return null;
        }
    }

    private static WorkedExample Example(Framework framework, Facts facts)
    {
        var known = facts with
        {
            Needs = facts.Needs.Where(need => framework.Need(need.Key) is not null).ToDictionary(),
            Answers = facts.Answers.Where(answer => framework.Question(answer.Key) is not null).ToDictionary(),
            Signs = [.. facts.Signs.Where(sign => framework.Sign(sign) is not null)],
            Trials = [.. facts.Trials.Where(trial => framework.Approach(trial.Approach) is not null)],
        };
        var given = Evaluator.Evaluate(framework, known);
        return new WorkedExample
        {
            Id = "x0",
            Title = "As it was decided",
            Facts = known,
            Gives = new ExampleOutcome { Now = given.Now, Target = given.Target, TargetPatterns = given.TargetPatterns },
        };
    }
}
