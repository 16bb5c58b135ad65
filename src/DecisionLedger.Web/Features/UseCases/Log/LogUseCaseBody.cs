using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Evaluate;

namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>A use case to log, with what is known of it in the vocabulary of evaluate.</summary>
public sealed record LogUseCaseBody : FactsBody
{
    [Description("What the use case is called, in one line of at most 200 characters.")]
    public required string Title { get; init; }

    [Description("What the team wants, in its own words; at most 20,000 characters.")]
    public required string Requirement { get; init; }

    [Description("The framework under which it is read; customise-llm where it is left out.")]
    public string? Framework { get; init; }

    [Description("The version of it; the newest where it is left out.")]
    public int? FrameworkVersion { get; init; }

    public FirstFacts ToFirstFacts(Framework framework)
    {
        FactsCheck.Read(this, framework);
        return new FirstFacts
        {
            Needs = Needs.Select(n => new FirstNeed(n.Key, n.Value, "")).ToList(),
            Answers = Answers.Select(a => new FirstAnswer(a.Key, a.Value, "")).ToList(),
            Signs = Signs.Select(s => new FirstSign(s, "")).ToList(),
            Trials = Trials.Select(t => new FirstTrial(t.Approach, t.Outcome, t.Note, t.Purposes)).ToList(),
            Measurements = Measurements.Select(m => new FirstMeasurement(m.Key, m.Value, "")).ToList(),
        };
    }
}
