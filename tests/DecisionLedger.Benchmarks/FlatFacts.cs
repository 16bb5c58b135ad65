using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Benchmarks;

/// <summary>Facts as arrays by position in the framework's document, which is what expressions of the RulesEngine read quickest.</summary>
public sealed class FlatFacts
{
    public FlatFacts(Framework framework, Facts facts)
    {
        var document = framework.Document;
        Needs = document.Needs.Select(need => facts.Needs.TryGetValue(need.Id, out var level) ? (int)level : -1).ToArray();
        Answers = document.Checklist.Questions.Select(question => AnswerTo(question.Id, facts)).ToArray();
        Signs = document.Signs.Select(sign => facts.Signs.Contains(sign.Id)).ToArray();
        Measured = document.Measurements.Select(measurement => facts.Measurements.ContainsKey(measurement.Id)).ToArray();
        Numbers = document.Measurements.Select(measurement => facts.Measurements.GetValueOrDefault(measurement.Id)).ToArray();
        TriedAt = document.Approaches.Select(approach => facts.Trials.ToList().FindLastIndex(trial => trial.Approach == approach.Id)).ToArray();
        Outcomes = TriedAt.Select(at => at < 0 ? -1 : (int)facts.Trials[at].Outcome).ToArray();
        AnyNeedStated = Needs.Any(level => level >= 0);
    }

    public int[] Needs { get; }

    /// <summary>1 for yes, 0 for no, -1 for unknown.</summary>
    public int[] Answers { get; }

    public bool[] Signs { get; }

    public bool[] Measured { get; }

    public decimal[] Numbers { get; }

    /// <summary>Where an approach's latest trial stands among all trials; -1 where there is none.</summary>
    public int[] TriedAt { get; }

    public int[] Outcomes { get; }

    public bool AnyNeedStated { get; }

    private static int AnswerTo(string question, Facts facts) => facts.Contested.Contains(question) ? -1 : facts.Answers.GetValueOrDefault(question, AnswerValue.Unsure) switch
    {
        AnswerValue.Yes => 1,
        AnswerValue.No => 0,
        _ => -1,
    };
}
