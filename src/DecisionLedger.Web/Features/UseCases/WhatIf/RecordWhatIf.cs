using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.WhatIfs;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Evaluate;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>Records every change of a what-if in one transaction, answers in the sender's own name.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RecordWhatIf(Guid UseCaseId, IReadOnlyList<FactChange> Changes, string Reason, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [.. Changes.Select(c => c.Subject).OfType<string>()];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => WhatIfDecider.Record(useCase, framework, sender.MemberId, Changes, Reason, Guid.CreateVersion7);
}

/// <summary>Facts that are to be otherwise than today. What is left out stays as it is today.</summary>
public record ChangesBody
{
    [Description("Needs by id; null tries the need as not answered.")]
    public IReadOnlyDictionary<string, NeedLevel?> Needs { get; init; } = new Dictionary<string, NeedLevel?>();

    [Description("Team answers by question; null tries the question as not answered.")]
    public IReadOnlyDictionary<string, AnswerValue?> Answers { get; init; } = new Dictionary<string, AnswerValue?>();

    [Description("More signs to try as seen.")]
    public IReadOnlyList<string> Signs { get; init; } = [];

    [Description("Signs to try as not seen.")]
    public IReadOnlyList<string> SignsNotSeen { get; init; } = [];

    [Description("Trials to add after the recorded ones.")]
    public IReadOnlyList<TrialBody> Trials { get; init; } = [];

    [Description("The ids of trials to ignore.")]
    public IReadOnlyList<Guid> TrialsRetracted { get; init; } = [];

    [Description("Numbers by measurement; null tries the number as not answered.")]
    public IReadOnlyDictionary<string, decimal?> Measurements { get; init; } = new Dictionary<string, decimal?>();

    public IReadOnlyList<FactChange> ToChanges() => [.. Fields().Select(f => f.Change)];

    /// <exception cref="RefusedCallException">At least one is none that the framework knows; all of those are named by their fields.</exception>
    public IReadOnlyList<FactChange> ToChanges(Framework framework)
    {
        var problems = new List<Refusal>();
        var named = new HashSet<string>();
        foreach (var (change, field) in Fields())
        {
            if (ChangeCheck.ProblemOf(change, framework) is { } problem)
                problems.Add(problem with { Field = change is TrialAddition trial ? $"{field}.{(framework.Approach(trial.Approach) is null ? "approach" : "purposes")}" : field });
            else if (change is not TrialAddition && !named.Add(change.Fact))
                problems.Add(new Refusal("duplicate", $"{field} is named twice. Name it once.", field));
        }

        return problems.Count == 0 ? ToChanges() : throw new RefusedCallException(StatusCodes.Status400BadRequest, problems);
    }

    private IEnumerable<(FactChange Change, string Field)> Fields() =>
    [
        .. Needs.Select(n => Named(new NeedChange(n.Key, n.Value))),
        .. Answers.Select(a => Named(new AnswerChange(a.Key, a.Value))),
        .. Signs.Select((s, i) => ((FactChange)new SignChange(s, true), $"signs[{i}]")),
        .. SignsNotSeen.Select((s, i) => ((FactChange)new SignChange(s, false), $"signsNotSeen[{i}]")),
        .. TrialsRetracted.Select((t, i) => ((FactChange)new TrialRetraction(t), $"trialsRetracted[{i}]")),
        .. Trials.Select((t, i) => ((FactChange)new TrialAddition(t.Approach, t.Outcome, t.Purposes), $"trials[{i}]")),
        .. Measurements.Select(m => Named(new MeasurementChange(m.Key, m.Value))),
    ];

    private static (FactChange Change, string Field) Named(FactChange change) => (change, change.Fact.Length <= 80 ? change.Fact : $"{change.Fact[..80]}…");
}

/// <summary>A what-if to be recorded: all of it, or nothing.</summary>
public sealed record RecordWhatIfBody : ChangesBody
{
    [Description("The reason, added to each event; optional.")]
    public string Reason { get; init; } = "";
}

/// <summary>Facts to try without saving.</summary>
public sealed record WhatIfBody : ChangesBody
{
    [Description("The framework for both sides; the use case's own if omitted.")]
    public string? Framework { get; init; }

    [Description("The framework version for both sides; the use case's own if omitted.")]
    public int? FrameworkVersion { get; init; }
}
