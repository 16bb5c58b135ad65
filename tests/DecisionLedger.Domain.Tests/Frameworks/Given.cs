using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>Says facts shortly: Given.Need("style", Wanted).Answer("capable", No).</summary>
internal static class Given
{
    public static Facts Nothing => Facts.None;

    public static Facts Need(string id, NeedLevel level) => Facts.None.Need(id, level);

    public static Facts Need(this Facts facts, string id, NeedLevel level) =>
        facts with { Needs = new Dictionary<string, NeedLevel>(facts.Needs) { [id] = level } };

    public static Facts Answer(this Facts facts, string id, AnswerValue answer) =>
        facts with { Answers = new Dictionary<string, AnswerValue>(facts.Answers) { [id] = answer } };

    public static Facts Contested(this Facts facts, string id) => facts with { Contested = [.. facts.Contested, id] };

    public static Facts Sign(this Facts facts, string id) => facts with { Signs = [.. facts.Signs, id] };

    public static Facts Trial(this Facts facts, string approach, TrialOutcome outcome, params string[] purposes) =>
        facts with { Trials = [.. facts.Trials, new Trial(approach, outcome, purposes)] };

    public static Facts Measured(this Facts facts, string id, decimal number) =>
        facts with { Measurements = new Dictionary<string, decimal>(facts.Measurements) { [id] = number } };

    public static Facts Decided(this Facts facts, params string[] approaches) =>
        facts with { Decision = new StandingDecision(approaches, [], FallbackNoted: false, DiverseExamplesPlanned: false) };

    public static Recommendation Evaluated(this Facts facts) => Evaluator.Evaluate(PublishedFrameworks.Current, facts);

    public static IEnumerable<string> RulesOf(this Recommendation recommendation) => recommendation.Reasons.Select(reason => reason.Rule);
}
