using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases.Deciders;

/// <summary>Needs, signs, trials and measurements: what the team knows of the use case.</summary>
public static class FactDecider
{
    public static DecideResult StateNeed(UseCase useCase, Framework framework, string need, NeedLevel level, string reason)
    {
        reason = TextLimits.Of(reason);
        if ((UseCaseDecider.OpenForChange(useCase) ?? Known(framework.Need(need), "need", need, framework.Document.Needs.Select(n => n.Id)) ?? Reason(reason)) is { } refusal)
            return refusal;
        // The same after the requirement has changed is more than a repetition: it confirms the need.
        return useCase.Needs.TryGetValue(need, out var stated) && stated.Level == level && stated.Reason == reason && !useCase.IsOfEarlierRequirement(stated.AtVersion)
            ? DecideResult.NothingChanged
            : DecideResult.Of(new NeedStated(need, level, reason));
    }

    public static DecideResult ClearNeed(UseCase useCase, Framework framework, string need, string reason)
    {
        reason = TextLimits.Of(reason);
        if ((UseCaseDecider.OpenForChange(useCase) ?? Reason(reason)) is { } refusal)
            return refusal;
        return useCase.Needs.ContainsKey(need)
            ? DecideResult.Of(new NeedCleared(need, reason))
            : NothingToClear(Known(framework.Need(need), "need", need, framework.Document.Needs.Select(n => n.Id)));
    }

    public static DecideResult SeeSign(UseCase useCase, Framework framework, string sign, string note)
    {
        note = TextLimits.Of(note);
        if ((UseCaseDecider.OpenForChange(useCase) ?? Known(framework.Sign(sign), "sign", sign, framework.Document.Signs.Select(s => s.Id)) ?? Note(note)) is { } refusal)
            return refusal;
        return useCase.Signs.TryGetValue(sign, out var seen) && seen.Note == note
            ? DecideResult.NothingChanged
            : DecideResult.Of(new SignSeen(sign, note));
    }

    public static DecideResult ClearSign(UseCase useCase, Framework framework, string sign, string reason)
    {
        reason = TextLimits.Of(reason);
        if ((UseCaseDecider.OpenForChange(useCase) ?? Reason(reason)) is { } refusal)
            return refusal;
        return useCase.Signs.ContainsKey(sign)
            ? DecideResult.Of(new SignCleared(sign, reason))
            : NothingToClear(Known(framework.Sign(sign), "sign", sign, framework.Document.Signs.Select(s => s.Id)));
    }

    public static DecideResult RecordTrial(
        UseCase useCase, Framework framework, Guid trialId, string approach, TrialOutcome outcome, string note, IReadOnlyList<string> purposes)
    {
        note = TextLimits.Of(note);
        var refusal = UseCaseDecider.OpenForChange(useCase)
            ?? Known(framework.Approach(approach), "approach", approach, framework.Document.Approaches.Select(a => a.Id))
            ?? KnownPurposes(framework, purposes)
            ?? Note(note);
        return refusal is not null
            ? refusal
            : DecideResult.Of(new TrialRecorded(trialId, approach, outcome, note, purposes.Distinct().ToList()));
    }

    public static DecideResult RetractTrial(UseCase useCase, Guid trialId, string reason)
    {
        reason = TextLimits.Of(reason);
        if ((UseCaseDecider.OpenForChange(useCase) ?? Reason(reason)) is { } refusal)
            return refusal;
        return useCase.Trials.Any(t => t.Id == trialId) ? DecideResult.Of(new TrialRetracted(trialId, reason)) : DecideResult.NothingChanged;
    }

    public static DecideResult TakeMeasurement(UseCase useCase, Framework framework, string measurement, decimal value, string note)
    {
        note = TextLimits.Of(note);
        var definition = framework.Measurement(measurement);
        var refusal = UseCaseDecider.OpenForChange(useCase)
            ?? Known(definition, "measurement", measurement, framework.Document.Measurements.Select(m => m.Id))
            ?? InRange(definition!, value)
            ?? Note(note);
        if (refusal is not null)
            return refusal;
        return useCase.Measurements.TryGetValue(measurement, out var taken) && taken.Value == value && taken.Note == note
            ? DecideResult.NothingChanged
            : DecideResult.Of(new MeasurementTaken(measurement, value, note));
    }

    public static DecideResult ClearMeasurement(UseCase useCase, Framework framework, string measurement, string reason)
    {
        reason = TextLimits.Of(reason);
        if ((UseCaseDecider.OpenForChange(useCase) ?? Reason(reason)) is { } refusal)
            return refusal;
        return useCase.Measurements.ContainsKey(measurement)
            ? DecideResult.Of(new MeasurementCleared(measurement, reason))
            : NothingToClear(Known(framework.Measurement(measurement), "measurement", measurement, framework.Document.Measurements.Select(m => m.Id)));
    }

    /// <summary>What was stated under a version that knew it can be cleared under any; what never was must be a name, or it is a slip of the pen.</summary>
    internal static DecideResult NothingToClear(Refusal? unknown) => unknown is null ? DecideResult.NothingChanged : unknown;

    internal static Refusal? Known(object? definition, string kind, string id, IEnumerable<string> known) =>
        definition is null ? Unknown(kind, id, known, kind) : null;

    public static Refusal Unknown(string kind, string id, IEnumerable<string> known, string field) =>
        new("unknown-value", $"The framework has no {kind} \"{Shown(id)}\". It has {string.Join(", ", known)}.", field);

    internal static Refusal? KnownPurposes(Framework framework, IReadOnlyList<string> purposes) =>
        purposes.FirstOrDefault(p => framework.Need(p) is null) is { } unknown
            ? Unknown("need", unknown, framework.Document.Needs.Select(n => n.Id), "purposes")
            : null;

    public static Refusal? InRange(MeasurementDefinition definition, decimal value)
    {
        // Above this no number here means anything, and sums of such numbers would overflow.
        const decimal most = 1_000_000_000_000_000m;
        if (value < definition.Min || value > most)
            return new Refusal("out-of-range", string.Create(CultureInfo.InvariantCulture, $"{definition.Name} must be a number from {definition.Min:0.##} to {most:N0}."), "value");
        return definition.Kind == MeasurementKind.Whole && value != decimal.Truncate(value)
            ? new Refusal("out-of-range", $"{definition.Name} must be a whole number.", "value")
            : null;
    }

    internal static Refusal? Reason(string reason) => TextLimits.CheckOptional(reason, "reason", "Reason");

    private static Refusal? Note(string note) => TextLimits.CheckOptional(note, "note", "Note");

    private static string Shown(string id) => id.Length <= 60 ? id : id[..60] + "…";
}
