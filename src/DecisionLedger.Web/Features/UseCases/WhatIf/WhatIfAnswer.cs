using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.WhatIfs;
using DecisionLedger.Web.Features.Evaluate;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>What would be recommended, and what is recommended today.</summary>
public sealed record WhatIfAnswer
{
    public required Guid UseCaseId { get; init; }

    /// <summary>The version that today's facts are of.</summary>
    public required long Version { get; init; }

    /// <summary>Whether the path would be another.</summary>
    public required bool Moved { get; init; }

    /// <summary>What is recommended today.</summary>
    public required Evaluation Today { get; init; }

    /// <summary>What would be recommended.</summary>
    public required Evaluation WhatIf { get; init; }

    /// <summary>What would change in the recommendation, its rules and its blockers, in words.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>What recording it would do; null where it was looked at under another framework version than the use case's own.</summary>
    public required WhatIfPlan? Plan { get; init; }

    public static WhatIfAnswer Of(Guid id, UseCase useCase, Framework framework, IReadOnlyList<FactChange> changes, Guid member)
    {
        var (facts, changed) = (useCase.ToFacts(), ChangedFacts.Of(useCase, changes));
        var (today, whatIf) = (Evaluator.Evaluate(framework, facts), Evaluator.Evaluate(framework, changed));
        return new WhatIfAnswer
        {
            UseCaseId = id,
            Version = useCase.Version,
            Moved = !today.SaysTheSameAs(whatIf),
            Today = Evaluation.Of(framework, facts),
            WhatIf = Evaluation.Of(framework, changed),
            Differences = [.. AssessmentDifference.Between(today, whatIf, framework)],
            Plan = framework.Key == useCase.Framework ? WhatIfPlan.Of(RecordingPlan.Of(useCase, framework, member, changes, "", Guid.CreateVersion7), framework) : null,
        };
    }
}

/// <summary>What recording a what-if would do, in the caller's own name.</summary>
public sealed record WhatIfPlan
{
    /// <summary>Why it would be refused; null where it would not.</summary>
    public required string? Refusal { get; init; }

    /// <summary>What would be recorded, in words and in order.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>The questions where the team's answer would still differ from the what-if's, because others answered differently.</summary>
    public required IReadOnlyList<AnswerShortfall> Shortfalls { get; init; }

    /// <summary>Whether what would then be recommended is what the what-if recommends.</summary>
    public required bool LeadsToTheWhatIf { get; init; }

    /// <summary>What would then be recommended for now.</summary>
    public required IReadOnlyList<string> Now { get; init; }

    /// <summary>What would then be recommended as the target.</summary>
    public required IReadOnlyList<string> Target { get; init; }

    public static WhatIfPlan Of(RecordingPlan plan, Framework framework) => new()
    {
        Refusal = plan.Refusal?.Message,
        Events = [.. plan.Events.Select(e => EventWords.Of(e, framework))],
        Shortfalls = plan.Shortfalls,
        LeadsToTheWhatIf = plan.LeadsToTheWhatIf,
        Now = plan.Recorded.Now,
        Target = plan.Recorded.Target,
    };
}
