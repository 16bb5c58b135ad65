using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Evaluate;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>Logs a use case, with the facts that its first member already knows, in one transaction.</summary>
/// <param name="UseCaseId">Chosen by the sender, so that a repeated click logs it once; a fresh one where empty.</param>
/// <param name="Title">The title.</param>
/// <param name="Requirement">What the team wants, in its own words.</param>
/// <param name="Facts">What is known from the start; may be null.</param>
/// <param name="Framework">The framework version under which it is read; null for the newest of the one that the program brings.</param>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record LogUseCase(Guid UseCaseId, string Title, string Requirement, FirstFacts? Facts = null, FrameworkKey? Framework = null) : IRequest<Result<AppendResult>>;

public sealed class LogUseCaseHandler(UseCaseLedger ledger, FrameworkVersions library, IDocumentStore store, RequestScope scope) : IRequestHandler<LogUseCase, Result<AppendResult>>
{
    public async Task<Result<AppendResult>> Handle(LogUseCase request, CancellationToken cancellationToken)
    {
        if (await FrameworkOf(request, cancellationToken) is not { } framework)
            return new Refusal("unknown-value", "This framework version does not exist in this workspace.", "frameworkVersion");
        return await ledger.BeginAsync(
            request.UseCaseId == Guid.Empty ? Guid.CreateVersion7() : request.UseCaseId,
            () => Decide(request, framework, scope.Actor.MemberId),
            cancellationToken);
    }

    private async Task<Framework?> FrameworkOf(LogUseCase request, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        return request.Framework is { } key
            ? await library.FindAsync(session, key, cancellation)
            : await library.LatestAsync(session, PublishedFrameworks.CustomiseLlm, cancellation);
    }

    private static DecideResult Decide(LogUseCase request, Framework framework, Guid member)
    {
        var logged = UseCaseDecider.Log(request.Title, request.Requirement, framework);
        if (logged.Refusal is not null || request.Facts is null)
            return logged;

        var events = new List<IUseCaseEvent>(logged.Events);
        var useCase = UseCase.Evolve(null, logged.Events[0]);
        foreach (var behaviour in request.Facts.Deciders(framework, member))
        {
            var decided = behaviour(useCase);
            if (decided.Refusal is not null)
                return decided;
            events.AddRange(decided.Events);
            useCase = decided.Events.Aggregate(useCase, UseCase.Evolve);
        }

        return DecideResult.Of(events);
    }
}

/// <summary>What is known of a use case when it is logged; every part may be empty.</summary>
public sealed record FirstFacts
{
    public IReadOnlyList<FirstNeed> Needs { get; init; } = [];

    public IReadOnlyList<FirstAnswer> Answers { get; init; } = [];

    public IReadOnlyList<FirstSign> Signs { get; init; } = [];

    public IReadOnlyList<FirstTrial> Trials { get; init; } = [];

    public IReadOnlyList<FirstMeasurement> Measurements { get; init; } = [];

    /// <summary>The behaviours that state these facts, in the order in which the guide asks for them.</summary>
    public IEnumerable<Func<UseCase, DecideResult>> Deciders(Framework framework, Guid member)
    {
        foreach (var need in Needs)
            yield return useCase => FactDecider.StateNeed(useCase, framework, need.Need, need.Level, need.Reason);
        foreach (var answer in Answers)
            yield return useCase => AnswerDecider.Answer(useCase, framework, member, answer.Question, answer.Answer, answer.Reason);
        foreach (var sign in Signs)
            yield return useCase => FactDecider.SeeSign(useCase, framework, sign.Sign, sign.Note);
        foreach (var trial in Trials)
            yield return useCase => FactDecider.RecordTrial(useCase, framework, Guid.CreateVersion7(), trial.Approach, trial.Outcome, trial.Note, trial.Purposes);
        foreach (var measurement in Measurements)
            yield return useCase => FactDecider.TakeMeasurement(useCase, framework, measurement.Measurement, measurement.Value, measurement.Note);
    }
}

public sealed record FirstNeed(string Need, NeedLevel Level, string Reason);

public sealed record FirstAnswer(string Question, AnswerValue Answer, string Reason);

public sealed record FirstSign(string Sign, string Note);

public sealed record FirstTrial(string Approach, TrialOutcome Outcome, string Note, IReadOnlyList<string> Purposes);

public sealed record FirstMeasurement(string Measurement, decimal Value, string Note);

/// <summary>A use case to log, with what is known of it in the vocabulary of evaluate.</summary>
public sealed record LogUseCaseBody : FactsBody
{
    [Description("The title, in one line of at most 200 characters.")]
    public required string Title { get; init; }

    [Description("The requirement, in your own words; at most 20,000 characters.")]
    public required string Requirement { get; init; }

    [Description("The framework to use; customise-llm if omitted.")]
    public string? Framework { get; init; }

    [Description("The framework version; the newest if omitted.")]
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
