using System.Globalization;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases.Deciders;

/// <summary>Notes that members pin to a time of the history.</summary>
public static class AnnotationDecider
{
    /// <summary>Notes that a use case may have at once; more could not be read on its timeline.</summary>
    public const int MostAnnotations = 200;

    /// <summary>The years that a note can be pinned to: any that a history may reach, and none that is a slip of the pen.</summary>
    public const int FirstYear = 1970;

    /// <inheritdoc cref="FirstYear"/>
    public const int LastYear = 2199;

    public static DecideResult Pin(UseCase useCase, Guid annotationId, Guid member, DateTimeOffset pinnedTo, string text)
    {
        text = TextLimits.Of(text);
        if ((UseCaseDecider.OpenForChange(useCase) ?? TextLimits.CheckRequired(text, "text", "The note")) is { } refusal)
            return refusal;
        if (pinnedTo.Year is < FirstYear or > LastYear)
            return new Refusal("out-of-range", $"Choose a time between {FirstYear} and {LastYear}.", "pinnedTo");
        if (useCase.Annotations.Count >= MostAnnotations)
            return new Refusal("too-many", string.Create(CultureInfo.InvariantCulture, $"This use case has {MostAnnotations} notes, the most it can have. Remove one first."));
        return DecideResult.Of(new AnnotationPinned(annotationId, member, pinnedTo.ToUniversalTime(), text));
    }

    public static DecideResult Remove(UseCase useCase, Guid annotationId, string reason)
    {
        reason = TextLimits.Of(reason);
        if ((UseCaseDecider.OpenForChange(useCase) ?? FactDecider.Reason(reason)) is { } refusal)
            return refusal;
        return useCase.Annotations.Exists(a => a.Id == annotationId)
            ? DecideResult.Of(new AnnotationRemoved(annotationId, reason))
            : DecideResult.NothingChanged;
    }
}
