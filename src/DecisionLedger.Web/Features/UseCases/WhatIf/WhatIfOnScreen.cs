using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.WhatIfs;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>The what-if that is shown, for its parts: replaced whole with every change.</summary>
public sealed record WhatIfOnScreen
{
    public required IReadOnlyList<ConsideredChange> Considered { get; init; }

    /// <summary>Today's facts with the changes laid over them.</summary>
    public required Facts Facts { get; init; }

    public required Recommendation Recommendation { get; init; }

    /// <summary>Changes a fact; to what it is today is to take the change back.</summary>
    public required Action<FactChange> Change { get; init; }

    public required Action<FactChange> Undo { get; init; }

    public IEnumerable<FactChange> Changes => Considered.Select(c => c.Change);

    /// <returns>The change of a fact that is no trial; null where it is as today.</returns>
    public FactChange? Of(string fact) => Considered.FirstOrDefault(c => c.Effect == ChangeEffect.Changes && c.Change.Fact == fact && c.Change is not TrialAddition)?.Change;
}
