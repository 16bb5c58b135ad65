using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.WhatIfs;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>What recording a what-if would do, in the caller's own name.</summary>
public sealed record WhatIfPlan
{
    /// <summary>Why it would be refused; null where it would not.</summary>
    public required string? Refusal { get; init; }

    /// <summary>What would be recorded, in words and in order.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>The questions on which the team's answer would still be another than the what-if's, since others answered otherwise.</summary>
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
