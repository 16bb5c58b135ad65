using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.WhatIfs;

/// <summary>One fact as it might be, looked at without being recorded. A what-if is a list of these over the facts of today.</summary>
public abstract record FactChange
{
    /// <summary>The fact's path; a retraction has the trial's id in it.</summary>
    public abstract string Fact { get; }

    /// <summary>What recording it would be about (<see cref="ConflictKey"/>); null where it cannot collide with another's change.</summary>
    public abstract string? Subject { get; }
}

/// <param name="Need">The need's id.</param>
/// <param name="Level">Null: as if nobody had stated it.</param>
public sealed record NeedChange(string Need, NeedLevel? Level) : FactChange
{
    public override string Fact => FactPath.Need(Need);

    public override string Subject => ConflictKey.Need(Need);
}

/// <param name="Question">The question's id.</param>
/// <param name="Answer">The answer of the team as a whole; null: as if nobody had answered.</param>
public sealed record AnswerChange(string Question, AnswerValue? Answer) : FactChange
{
    public override string Fact => FactPath.Answer(Question);

    public override string Subject => ConflictKey.Answers(Question);
}

public sealed record SignChange(string Sign, bool Seen) : FactChange
{
    public override string Fact => FactPath.Sign(Sign);

    public override string Subject => ConflictKey.Sign(Sign);
}

/// <summary>As if an approach had been tried now, after all trials that were made.</summary>
public sealed record TrialAddition(string Approach, TrialOutcome Outcome, IReadOnlyList<string> Purposes) : FactChange
{
    public override string Fact => FactPath.Trial(Approach);

    public override string? Subject => null;

    public bool Equals(TrialAddition? other) =>
        other is not null && (Approach, Outcome) == (other.Approach, other.Outcome) && Purposes.SequenceEqual(other.Purposes);

    public override int GetHashCode() => HashCode.Combine(Approach, Outcome, Purposes.Count);
}

/// <summary>As if a trial that was recorded had not been.</summary>
public sealed record TrialRetraction(Guid TrialId) : FactChange
{
    public override string Fact => FactPath.Trial(TrialId.ToString("N"));

    public override string Subject => ConflictKey.Trial(TrialId);
}

/// <param name="Measurement">The measurement's id.</param>
/// <param name="Value">Null: as if it had not been measured.</param>
public sealed record MeasurementChange(string Measurement, decimal? Value) : FactChange
{
    public override string Fact => FactPath.Measurement(Measurement);

    public override string Subject => ConflictKey.Measurement(Measurement);
}
