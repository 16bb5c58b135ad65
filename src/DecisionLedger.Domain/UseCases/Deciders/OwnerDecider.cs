using System.Globalization;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases.Deciders;

/// <summary>Who owns a use case, and its tags.</summary>
public static class OwnerDecider
{
    /// <summary>Tags that a use case may have at once; more would tell nothing apart.</summary>
    public const int MostTags = 20;

    /// <param name="useCase">The use case.</param>
    /// <param name="owner">Who owns it now; null where nobody knows.</param>
    /// <param name="next">Who is to own it.</param>
    /// <param name="reason">Why; may be empty.</param>
    public static DecideResult ChangeOwner(UseCase useCase, Guid? owner, Guid next, string reason)
    {
        reason = TextLimits.Of(reason);
        if ((UseCaseDecider.OpenForChange(useCase) ?? FactDecider.Reason(reason)) is { } refusal)
            return refusal;
        return owner == next ? DecideResult.NothingChanged : DecideResult.Of(new OwnerChanged(next, reason));
    }

    public static DecideResult AddTag(UseCase useCase, string tag)
    {
        tag = TextLimits.Of(tag);
        if ((UseCaseDecider.OpenForChange(useCase) ?? TextLimits.CheckTag(tag)) is { } refusal)
            return refusal;
        // Lists of tags are typed and shown with commas between them.
        if (tag.Contains(',', StringComparison.Ordinal))
            return new Refusal("unknown-value", "A tag cannot have a comma. Add two tags instead.", "tag");
        if (useCase.Tags.Exists(known => Tag.AreSame(known, tag)))
            return DecideResult.NothingChanged;
        return useCase.Tags.Count >= MostTags
            ? new Refusal("too-many", string.Create(CultureInfo.InvariantCulture, $"This use case already has {MostTags} tags (the limit). Remove one first."), "tag")
            : DecideResult.Of(new TagAdded(tag));
    }

    public static DecideResult RemoveTag(UseCase useCase, string tag)
    {
        tag = TextLimits.Of(tag);
        if (UseCaseDecider.OpenForChange(useCase) is { } refusal)
            return refusal;
        return useCase.Tags.Find(known => Tag.AreSame(known, tag)) is { } found ? DecideResult.Of(new TagRemoved(found)) : DecideResult.NothingChanged;
    }
}
