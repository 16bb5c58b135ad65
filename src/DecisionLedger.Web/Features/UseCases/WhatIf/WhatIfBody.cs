using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.Features.Evaluate;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>Facts to look at beside today's. What is left out stays as it is today.</summary>
public sealed record WhatIfBody
{
    [Description("By need; null: as if it were unknown.")]
    public IReadOnlyDictionary<string, NeedLevel?> Needs { get; init; } = new Dictionary<string, NeedLevel?>();

    [Description("The team's answers, by question; null: as if it were unanswered.")]
    public IReadOnlyDictionary<string, AnswerValue?> Answers { get; init; } = new Dictionary<string, AnswerValue?>();

    [Description("Signs as if they were seen, beside those that were.")]
    public IReadOnlyList<string> Signs { get; init; } = [];

    [Description("Signs as if they were not seen.")]
    public IReadOnlyList<string> SignsNotSeen { get; init; } = [];

    [Description("Trials as if they were made now, after those that were made.")]
    public IReadOnlyList<TrialBody> Trials { get; init; } = [];

    [Description("By measurement; null: as if it were unknown.")]
    public IReadOnlyDictionary<string, decimal?> Measurements { get; init; } = new Dictionary<string, decimal?>();

    [Description("The framework for both sides; the use case's own where it is left out.")]
    public string? Framework { get; init; }

    [Description("The framework version for both sides; the use case's own where it is left out.")]
    public int? FrameworkVersion { get; init; }

    /// <exception cref="RefusedCallException">At least one fact is not one.</exception>
    public Facts Over(Facts today, Framework framework)
    {
        var stated = FactsCheck.Read(
            new FactsBody
            {
                Needs = Known(Needs),
                Answers = Known(Answers),
                Signs = Signs,
                Trials = Trials,
                Measurements = Known(Measurements),
            },
            framework);
        CheckTakenAway(framework);
        return today with
        {
            Needs = Merged(today.Needs, Needs),
            Answers = Merged(today.Answers, Answers),
            Contested = today.Contested.Where(q => !Answers.ContainsKey(q)).ToList(),
            Signs = today.Signs.Union(Signs).Except(SignsNotSeen).ToList(),
            Trials = [.. today.Trials, .. stated.Trials],
            Measurements = Merged(today.Measurements, Measurements),
        };
    }

    /// <summary>A name that is to be unknown must be one, too: otherwise a slip of the pen would look like a fact that does not matter.</summary>
    private void CheckTakenAway(Framework framework)
    {
        var names = new FactsBody
        {
            Needs = Needs.Where(n => n.Value is null).ToDictionary(n => n.Key, _ => NeedLevel.Wanted),
            Answers = Answers.Where(a => a.Value is null).ToDictionary(a => a.Key, _ => AnswerValue.Unsure),
            Measurements = Measurements.Where(m => m.Value is null).ToDictionary(m => m.Key, _ => 0m),
        };
        FactsCheck.Read(names, framework);
        if (FactsCheck.SignProblems(SignsNotSeen, "signsNotSeen", framework).ToList() is { Count: > 0 } problems)
            throw new RefusedCallException(StatusCodes.Status400BadRequest, problems);
    }

    private static Dictionary<string, T> Known<T>(IReadOnlyDictionary<string, T?> facts)
        where T : struct => facts.Where(f => f.Value is not null).ToDictionary(f => f.Key, f => f.Value!.Value);

    private static Dictionary<string, T> Merged<T>(IReadOnlyDictionary<string, T> today, IReadOnlyDictionary<string, T?> over)
        where T : struct
    {
        var merged = today.Where(f => !over.ContainsKey(f.Key)).ToDictionary(f => f.Key, f => f.Value);
        foreach (var (id, value) in Known(over))
            merged[id] = value;
        return merged;
    }
}
