using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases.Deciders;

/// <summary>When to look again: a day, or a measurement that fulfils a condition.</summary>
public static class RevisitDecider
{
    /// <summary>Conditions that a use case may have at once; more would be a list that nobody reads.</summary>
    public const int MostConditions = 20;

    /// <param name="useCase">The use case.</param>
    /// <param name="date">The day to look again.</param>
    /// <param name="reason">Why then; may be empty.</param>
    /// <param name="today">The day on which the member sets it: a day in the past is a slip of the pen.</param>
    public static DecideResult SetDate(UseCase useCase, DateOnly date, string reason, DateOnly today)
    {
        reason = TextLimits.Of(reason);
        if ((UseCaseDecider.OpenForChange(useCase) ?? FactDecider.Reason(reason)) is { } refusal)
            return refusal;
        // A day's grace, because the member's today may lie behind the server's.
        if (date < today.AddDays(-1))
            return new Refusal("out-of-range", "The review date is in the past. Choose today or a later day.", "date");
        return useCase.RevisitDate == date ? DecideResult.NothingChanged : DecideResult.Of(new RevisitDateSet(date, reason));
    }

    public static DecideResult ClearDate(UseCase useCase, string reason)
    {
        reason = TextLimits.Of(reason);
        if ((UseCaseDecider.OpenForChange(useCase) ?? FactDecider.Reason(reason)) is { } refusal)
            return refusal;
        return useCase.RevisitDate is null ? DecideResult.NothingChanged : DecideResult.Of(new RevisitDateCleared(reason));
    }

    /// <summary>Records that the review date came, unless that was recorded already.</summary>
    /// <param name="useCase">The use case. Of an archived one nothing comes due until it is restored.</param>
    /// <param name="today">The day (UTC).</param>
    public static DecideResult ComeDue(UseCase useCase, DateOnly today) =>
        useCase is { Archived: false, ReviewDueAtVersion: null, RevisitDate: { } date } && date <= today
            ? DecideResult.Of(new ReviewCameDue(date))
            : DecideResult.NothingChanged;

    public static DecideResult SetCondition(
        UseCase useCase, Framework framework, Guid conditionId, string measurement, Comparison comparison, decimal value, string reason)
    {
        reason = TextLimits.Of(reason);
        var definition = framework.Measurement(measurement);
        var refusal = UseCaseDecider.OpenForChange(useCase)
            ?? FactDecider.Known(definition, "measurement", measurement, framework.Document.Measurements.Select(m => m.Id))
            ?? FactDecider.InRange(definition!, value)
            ?? FactDecider.Reason(reason);
        if (refusal is not null)
            return refusal;
        var condition = new RevisitCondition(conditionId, measurement, comparison, value, reason, useCase.Version + 1);
        if (useCase.RevisitConditions.Exists(c => (c.Measurement, c.Comparison, c.Value) == (measurement, comparison, value)))
            return DecideResult.NothingChanged;
        if (useCase.RevisitConditions.Count >= MostConditions)
            return new Refusal("too-many", $"This use case already has {MostConditions} review triggers (the limit). Remove one first.");
        // Nothing would ever be recorded that meets it: it would be due at once, or never be noticed.
        if (useCase.Measurements.TryGetValue(measurement, out var taken) && condition.Holds(taken.Value))
            return new Refusal("already-met", string.Create(CultureInfo.InvariantCulture, $"The latest value ({taken.Value:#,0.####}) already meets this trigger. Choose another number."), "value");
        return DecideResult.Of(new RevisitConditionSet(conditionId, measurement, comparison, value, reason));
    }

    public static DecideResult ClearCondition(UseCase useCase, Guid conditionId, string reason)
    {
        reason = TextLimits.Of(reason);
        if ((UseCaseDecider.OpenForChange(useCase) ?? FactDecider.Reason(reason)) is { } refusal)
            return refusal;
        return useCase.RevisitConditions.Exists(c => c.Id == conditionId)
            ? DecideResult.Of(new RevisitConditionCleared(conditionId, reason))
            : DecideResult.NothingChanged;
    }
}
